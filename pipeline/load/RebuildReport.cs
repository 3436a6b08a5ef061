namespace PerfEtl.Pipeline.Load;

/// <summary>How a working file was built again.</summary>
/// <param name="Reason">Why, in Chinese or in the words of the database.</param>
/// <param name="Loads">How many loads were repeated.</param>
/// <param name="Damaged">Documents that the archive no longer holds as they were; they are not loaded.</param>
/// <param name="Aside">Where the old file lies; null if there was none.</param>
internal sealed record RebuildReport(string Reason, int Loads, IReadOnlyList<string> Damaged, string? Aside)
{
    /// <summary>The snapshot it was published as; empty if a load followed and published.</summary>
    public string Snapshot { get; init; } = "";

    /// <summary>
    /// Marts that say something else than in the snapshot before; none if everything is as it was, null if there was
    /// no snapshot before.
    /// </summary>
    public IReadOnlyList<string>? Differences { get; init; }
}
