using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;

namespace PerfEtl.Pipeline.Commands.Doctor;

/// <summary>What <c>perfetl doctor</c> asks of the disk: room for one more night, the right to write, the snapshots.
/// </summary>
internal static class DiskProbes
{
    private const long ForARun = 256L * 1024 * 1024;
    private const double Gigabyte = 1024.0 * 1024 * 1024;
    private const double Megabyte = 1024.0 * 1024;

    /// <summary>Whether there is room for one more night, which writes the working file and a snapshot of its size.
    /// </summary>
    /// <exception cref="IOException">There is too little room.</exception>
    public static string Room(DataFolder folder)
    {
        var existing = folder.Root;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent) existing = parent;
        var working = new FileInfo(folder.WorkingFile);
        var needed = ForARun + (working.Exists ? 2 * working.Length : 0);
        var free = new DriveInfo(existing).AvailableFreeSpace;
        var told = FormattableString.Invariant(
            $"{folder.Root} 所在磁盘剩余 {free / Gigabyte:0.0} GB，一夜至少要 {needed / Gigabyte:0.0} GB");
        return free >= needed ? told : throw new IOException($"{told}。请清理磁盘，或减少 Publish:Snapshots。");
    }

    /// <summary>Writes a file and removes it, in the folder or in the one it would be made in.</summary>
    /// <returns>The folder that was written.</returns>
    /// <exception cref="IOException">It cannot be written; the message names the path.</exception>
    /// <exception cref="UnauthorizedAccessException">The right is missing; the message names the path.</exception>
    public static string Written(string folder)
    {
        var existing = Path.GetFullPath(folder);
        while (!Path.Exists(existing) && Path.GetDirectoryName(existing) is { } parent) existing = parent;
        var probe = Path.Combine(existing, $".perfetl-doctor-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return existing;
    }

    /// <summary>How much room the snapshots take, and which of them stay for the sake of a report.</summary>
    /// <example>9 个，共 1,120.5 MB；其中月报所据 2 个：2022-12 perfetl-…duckdb 124.5 MB、….</example>
    public static string Snapshots(DataFolder data, PublishOptions options)
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
