using PerfEtl.Reports.Monthly;

namespace PerfEtl.Pipeline.Reporting;

/// <summary>What <c>perfetl report --verify</c> found out.</summary>
/// <param name="File">The report that was verified.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Stamp">What the file says it was made from.</param>
internal sealed record ReportVerificationResult(string File, ReportVerdict Verdict, ReportStamp Stamp)
{
    /// <summary>The published snapshot it was made again from; null if it was made again from the archive.</summary>
    public string? Snapshot { get; init; }

    /// <summary>How many loads were repeated from the archive; 0 if the snapshot was still there.</summary>
    public int RepeatedLoads { get; init; }

    /// <summary>What could not be had for it, a Chinese sentence each.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Where the file and the report made again say something else.</summary>
    public IReadOnlyList<WordDifference> Differences { get; init; } = [];
}

/// <summary>A text that stands in one of two reports only.</summary>
/// <param name="Page">The page of the file, or of the report made again where the file has nothing; from 1.</param>
/// <param name="InFile">What stands in the file; null where the report made again has more.</param>
/// <param name="MadeAgain">What stands in the report made again; null where the file has more.</param>
internal sealed record WordDifference(int Page, string? InFile, string? MadeAgain);

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
