namespace PerfEtl.Pipeline.Configuration;

/// <summary>What a zip archive of the inbox may hold; what is larger is refused before it is inflated.</summary>
internal sealed record ZipLimits
{
    /// <summary>Entries of an archive with those of the archives in it.</summary>
    [Within(1, 10_000_000, "个")]
    public int Entries { get; init; } = 100_000;

    /// <summary>Inflated megabytes of an archive with those of the archives in it.</summary>
    [Within(1, 65_536, "MB")]
    public int TotalMegabytes { get; init; } = 4096;

    /// <summary>Inflated megabytes of one entry.</summary>
    [Within(1, 2_047, "MB")]
    public int EntryMegabytes { get; init; } = 64;

    /// <summary>Inflated bytes for one packed byte; a text of a form has about 5. Small entries are let off.</summary>
    [Within(1, 100_000, "倍")]
    public int Ratio { get; init; } = 200;

    /// <summary>Archives within archives: 1 lets an archive hold others, but those no more.</summary>
    [Within(0, 10, "层")]
    public int Nesting { get; init; } = 1;
}
