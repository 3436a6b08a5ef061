namespace PerfEtl.Pipeline.Quarantine;

/// <summary>A form, or with form number 0 a whole file, that waits: why, and what a person does about it.</summary>
/// <remarks>
/// A row of <c>mart_quarantine</c>, so a content that came twice is one. Commands, notices and <c>reason.json</c> tell
/// it; orders go by the <see cref="QuarantineCase"/>.
/// </remarks>
internal sealed record WaitingForm
{
    /// <summary>The file's name.</summary>
    public required string DocumentName { get; init; }

    /// <summary>The file's hash, by which the archive keeps it.</summary>
    public required string DocumentSha256 { get; init; }

    /// <summary>Which form of the file, 1-based; 0 for the whole file.</summary>
    public required int FormNo { get; init; }

    /// <summary>What kind of reason: <c>damaged</c>, <c>password</c>, <c>unclear</c> …</summary>
    public required string Verdict { get; init; }

    /// <summary>The field concerned, in Chinese.</summary>
    public required string Field { get; init; }

    /// <summary>What stands there.</summary>
    public required string Printed { get; init; }

    /// <summary>What was expected.</summary>
    public required string Reason { get; init; }

    /// <summary>One sentence with place, found and expected.</summary>
    public required string Message { get; init; }

    /// <summary>The page, 1-based; null where the file has none.</summary>
    public int? PageNo { get; init; }

    /// <summary>The line, 1-based.</summary>
    public int? LineNo { get; init; }

    /// <summary>The source it came from; empty for files and folders.</summary>
    public required string SourceName { get; init; }

    /// <summary>The load that first set it aside.</summary>
    public required string LoadId { get; init; }

    /// <summary>Since when it waits, UTC.</summary>
    public required DateTime SinceAt { get; init; }

    /// <summary>Which one and why, for people.</summary>
    public string Sentence =>
        $"{(FormNo > 0 ? $"{DocumentName} 第 {FormNo} 份" : DocumentName)}：{Message}";

    /// <summary>What a person does about it, in Chinese.</summary>
    public required string NextStep { get; init; }
}
