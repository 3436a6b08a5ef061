namespace PerfEtl.Reports.Charts.Table;

/// <summary>What a row of a chart stands for, and so how it looks.</summary>
internal enum RowKind
{
    /// <summary>One project or department.</summary>
    Item,

    /// <summary>All that have no row of their own.</summary>
    Rest,

    /// <summary>The sum of everything above.</summary>
    Total,
}
