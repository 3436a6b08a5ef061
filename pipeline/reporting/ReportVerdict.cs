namespace PerfEtl.Pipeline.Reporting;

/// <summary>What came of making a report again.</summary>
internal enum ReportVerdict
{
    /// <summary>The same bytes.</summary>
    Same,

    /// <summary>Other bytes, but every word and number is the same.</summary>
    SameText,

    /// <summary>Other words, but every number of the file stands in the report made again, too.</summary>
    SameNumbers,

    /// <summary>Numbers or words differ.</summary>
    Differs,

    /// <summary>It could not be made again.</summary>
    Impossible,
}
