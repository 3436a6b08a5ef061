namespace PerfEtl.Pipeline.Quarantine;

/// <summary>A form, or with form number 0 a whole file, that waits in quarantine, under one of its names.</summary>
internal sealed record WaitingCase
{
    /// <summary>The file's hash; empty if its bytes could not be had.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As people know it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The source's name; empty for files and folders.</summary>
    public required string Source { get; init; }

    /// <summary>The source's own id for it.</summary>
    public required string Id { get; init; }

    /// <summary>What its source told of it, as one text; null for nothing.</summary>
    public string? SourceFacts { get; init; }

    /// <summary>Which form of the file, 1-based; 0 for the whole file.</summary>
    public required int FormNo { get; init; }
}
