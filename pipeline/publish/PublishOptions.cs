namespace PerfEtl.Pipeline.Publish;

/// <summary>How many snapshots stay (section <c>Publish</c>); the one in force always does.</summary>
internal sealed record PublishOptions
{
    /// <summary>At most so many snapshots are kept, the newest ones.</summary>
    public int Snapshots { get; init; } = 7;

    /// <summary>None older than so many days is kept.</summary>
    public int SnapshotDays { get; init; } = 90;
}
