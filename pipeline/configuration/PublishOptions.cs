namespace PerfEtl.Pipeline.Configuration;

/// <summary>How many snapshots stay (section <c>Publish</c>); the one in force always does.</summary>
internal sealed record PublishOptions
{
    /// <summary>The last snapshot of so many days on which something changed; quiet nights count for none.</summary>
    [Within(1, 1_000, "份")]
    public int Snapshots { get; init; } = 7;

    /// <summary>None older than so many days is kept.</summary>
    [Within(1, 36_500, "天")]
    public int SnapshotDays { get; init; } = 90;

    /// <summary>
    /// The snapshots of the last reports of so many months stay, however old; older ones are made again from the
    /// archive when a report is verified.
    /// </summary>
    [Within(0, 1_200, "个月")]
    public int ReportMonths { get; init; } = 12;
}
