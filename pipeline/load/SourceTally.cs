namespace PerfEtl.Pipeline.Load;

/// <summary>What a load got from one source.</summary>
internal sealed record SourceTally
{
    /// <summary>The database's name; 文件 for files and folders.</summary>
    public required string Name { get; init; }

    /// <summary>Files or submissions looked at.</summary>
    public required long Read { get; init; }

    /// <summary>Forms that are new, revised or returned.</summary>
    public required long Loaded { get; init; }

    /// <summary>Forms that say what they said before.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Forms and files set aside.</summary>
    public required long Refused { get; init; }
}
