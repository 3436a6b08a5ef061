namespace PerfEtl.Pipeline.Query;

/// <summary>What the values of a result's column are, as far as a file format has to know.</summary>
internal enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Integers of every width.</summary>
    Whole,

    /// <summary>Decimals of a fixed scale, such as money.</summary>
    Decimal,

    /// <summary>Floating point numbers.</summary>
    Floating,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and a time that says no zone.</summary>
    Timestamp,

    /// <summary>A moment, shown in China's time with its zone.</summary>
    Moment,

    /// <summary>Lists, structs, blobs, intervals and whatever else there is: shown as text.</summary>
    Other,
}
