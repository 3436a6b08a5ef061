using System.Text;
using Dapper;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Publish;

/// <summary>Gives readers the new state: copy, re-read, rename, swap the pointer; or keeps yesterday's.</summary>
internal sealed class Publisher(DataFolder data, PublishOptions options)
{
    private string Pointer => PointerOf(data);

    private string? Current => CurrentIn(data);

    /// <summary>The snapshot in force, or null before the first publish.</summary>
    public static string? CurrentIn(DataFolder data)
    {
        if (!File.Exists(PointerOf(data))) return null;
        var path = Path.Combine(data.Published, File.ReadAllText(PointerOf(data)).Trim());
        return File.Exists(path) ? path : null;
    }

    /// <summary>Publishes the working file.</summary>
    /// <remarks>The file must be closed: DuckDB's lock goes with any descriptor of it.</remarks>
    /// <param name="id">Names the snapshot; sorts by time.</param>
    /// <param name="writer">The lock this is done under.</param>
    /// <param name="continued">Ids of loads that are published with it for the first time.</param>
    /// <param name="cancel">Stops it; the pointer stays.</param>
    /// <returns>What the snapshot tells of its last load.</returns>
    /// <exception cref="LoadRefusedException">The copy does not read back clean; the pointer stays.</exception>
    public async Task<LoadReport> PublishAsync(
        string id, WriterLock writer, IReadOnlyList<string> continued, CancellationToken cancel)
    {
        Directory.CreateDirectory(data.Published);
        RemoveDrafts();
        var name = $"perfetl-{id}.duckdb";
        var snapshot = Path.Combine(data.Published, name);
        LoadReport report;
        List<string> changed;
        try
        {
            await CopyAsync(data.WorkingFile, snapshot + ".draft", cancel);
            PausePoint.Pass("copied");
            (report, changed) = ReadBack(snapshot + ".draft", continued);
            writer.Verify();
            File.Move(snapshot + ".draft", snapshot, overwrite: true);
        }
        finally
        {
            RemoveDrafts();
        }

        FolderFlush.After(snapshot);
        PausePoint.Pass("renamed");
        DurableFile.Replace(Pointer, Encoding.UTF8.GetBytes(name + "\n"));
        CurrentLink.Follow(data.Published, snapshot);
        PausePoint.Pass("pointed");
        RemoveOld(changed);
        return report with { Snapshot = snapshot };
    }

    /// <summary>The loads in the snapshot in force; none if it is missing or cannot be read.</summary>
    public IReadOnlySet<string> PublishedLoads()
    {
        if (Current is not { } snapshot) return new HashSet<string>();
        try
        {
            using var connection = WarehouseFile.OpenSnapshot(snapshot);
            return CommittedLoads.In(connection);
        }
        catch (WarehouseException)
        {
            return new HashSet<string>();
        }
    }

    private static string PointerOf(DataFolder data) => Path.Combine(data.Published, "CURRENT");

    private static async Task CopyAsync(string source, string target, CancellationToken cancel)
    {
        await using var from = File.OpenRead(source);
        await using var to = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None);
        await from.CopyToAsync(to, 1 << 20, cancel);
        to.Flush(flushToDisk: true);
    }

    // Checked, and asked for all that is told after the publish: to open it again would take longer than to ask.
    private static (LoadReport Report, List<string> Changed) ReadBack(string draft, IReadOnlyList<string> continued)
    {
        using var connection = WarehouseFile.OpenSnapshot(draft);
        _ = connection.Query<ulong?>(SqlFile.Read("queries/read_every_block.sql")).AsList();
        if (WarehouseChecks.Run(connection) is { Count: > 0 } offences)
            throw new LoadRefusedException("发布前的复核", offences);
        return (LoadReport.Read(connection, continued), ChangedLoads(connection));
    }

    /// <summary>Deletes the snapshots that need not stay, see <see cref="SnapshotRetention"/>.</summary>
    /// <returns>How many were deleted.</returns>
    public int RemoveOld() => RemoveOld(ChangedLoads());

    private int RemoveOld(List<string>? changed)
    {
        if (Current is { } inForce) CurrentLink.Follow(data.Published, inForce);
        var files = SnapshotsIn(data);
        var pinned = new PinnedSnapshots(data).Newest(options.ReportMonths).Select(pin => IdOf(pin.Name)).ToList();
        var kept = new SnapshotRetention(options, DateTime.UtcNow).Kept(
            files.Select(IdOf), Current is { } current ? IdOf(current) : null, changed, pinned);
        return files.Where(file => !kept.Contains(IdOf(file))).Count(TryDelete);
    }

    /// <summary>All snapshots of a data folder, oldest first.</summary>
    public static IReadOnlyList<string> SnapshotsIn(DataFolder data) => !Directory.Exists(data.Published) ? []
        : [.. Directory.EnumerateFiles(data.Published, "perfetl-*.duckdb").Order(StringComparer.Ordinal)];

    private static string IdOf(string file) => Path.GetFileNameWithoutExtension(file)["perfetl-".Length..];

    private List<string>? ChangedLoads()
    {
        if (Current is not { } snapshot) return null;
        try
        {
            using var connection = WarehouseFile.OpenSnapshot(snapshot, isForOneThread: true);
            return ChangedLoads(connection);
        }
        catch (WarehouseException)
        {
            return null;
        }
    }

    private static List<string> ChangedLoads(WarehouseConnection connection) =>
        connection.Query<string>(SqlFile.Read("queries/loads_that_changed.sql")).AsList();

    // A run that died or found the disk full leaves a copy that nobody needs, where the next one needs the space.
    private void RemoveDrafts()
    {
        foreach (var draft in Directory.EnumerateFiles(data.Published, "perfetl-*.draft")) TryDelete(draft);
    }

    // On Windows a snapshot that somebody reads cannot be deleted yet; the next publish tries again.
    private static bool TryDelete(string file)
    {
        try
        {
            File.Delete(file);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
