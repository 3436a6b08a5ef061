using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Publish;

/// <summary>How much room the snapshots take, and which of them stay for the sake of a report.</summary>
internal static class SnapshotSizes
{
    private const double Megabyte = 1_048_576;

    /// <summary>9 个，共 1,120.5 MB；其中月报所据 2 个：2022-12 perfetl-…duckdb 124.5 MB、….</summary>
    public static string Sentence(DataFolder data, PublishOptions options)
    {
        var files = Publisher.SnapshotsIn(data);
        if (files.Count == 0) return "还没有快照";
        var all = FormattableString.Invariant($"{files.Count} 个，共 {files.Sum(Size):N1} MB；");
        var pinned = new PinnedSnapshots(data).Newest(options.ReportMonths);
        return all + (pinned.Count == 0
            ? "没有月报所据的快照"
            : $"其中月报所据 {pinned.Select(pin => pin.Name).Distinct().Count()} 个："
                + string.Join("、", pinned.Select(pin => FormattableString.Invariant(
                    $"{pin.Month} {pin.Name} {Size(Path.Combine(data.Published, pin.Name)):N1} MB"))));
    }

    private static double Size(string file) => new FileInfo(file).Length / Megabyte;
}
