namespace PerfEtl.Pipeline.Publish;

/// <summary>How many snapshots stay (section <c>Publish</c>); the one in force always does.</summary>
internal sealed record PublishOptions
{
    /// <summary>The last snapshot of so many days on which something changed; quiet nights count for none.</summary>
    public int Snapshots { get; init; } = 7;

    /// <summary>None older than so many days is kept.</summary>
    public int SnapshotDays { get; init; } = 90;

    /// <summary>
    /// The snapshots of the last reports of so many months stay, however old; older ones are made again from the
    /// archive when a report is verified.
    /// </summary>
    public int ReportMonths { get; init; } = 12;
}
