using System.Text;
using PerfEtl.Pipeline.Load;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Publish;

/// <summary>Gives readers the new state: copy, re-read, rename, swap the pointer; or keeps yesterday's.</summary>
internal sealed class Publisher(DataFolder data)
{
    private const int SnapshotsKept = 7;

    private string Pointer => Path.Combine(data.Published, "CURRENT");

    /// <summary>The snapshot in force, or null before the first publish.</summary>
    public string? Current
    {
        get
        {
            if (!File.Exists(Pointer)) return null;
            var path = Path.Combine(data.Published, File.ReadAllText(Pointer).Trim());
            return File.Exists(path) ? path : null;
        }
    }

    /// <summary>Publishes the working file.</summary>
    /// <remarks>The file must be closed: DuckDB's lock goes with any descriptor of it.</remarks>
    /// <returns>The path of the snapshot.</returns>
    /// <exception cref="LoadRefusedException">The copy does not read back clean; the pointer stays.</exception>
    public async Task<string> PublishAsync(LoadPackage package, CancellationToken cancel)
    {
        Directory.CreateDirectory(data.Published);
        var name = $"perfetl-{package.Id}.duckdb";
        var snapshot = Path.Combine(data.Published, name);
        var draft = snapshot + ".draft";
        await CopyAsync(data.WorkingFile, draft, cancel);
        StepGate.Pass("copied");
        ReadBack(draft);
        File.Move(draft, snapshot, overwrite: true);
        FolderFlush.After(snapshot);
        StepGate.Pass("renamed");
        DurableFile.Replace(Pointer, Encoding.UTF8.GetBytes(name + "\n"));
        StepGate.Pass("pointed");
        RemoveOld(snapshot);
        return snapshot;
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
        catch (DuckDBException)
        {
            return new HashSet<string>();
        }
    }

    private static async Task CopyAsync(string source, string target, CancellationToken cancel)
    {
        await using var from = File.OpenRead(source);
        await using var to = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None);
        await from.CopyToAsync(to, 1 << 20, cancel);
        to.Flush(flushToDisk: true);
    }

    private static void ReadBack(string snapshot)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot);
        if (WarehouseChecks.Run(connection) is { Count: > 0 } offences)
            throw new LoadRefusedException("发布前的复核", offences);
    }

    private void RemoveOld(string current)
    {
        var old = Directory.EnumerateFiles(data.Published, "perfetl-*.duckdb").Where(file => file != current)
            .OrderDescending(StringComparer.Ordinal).Skip(SnapshotsKept - 1);
        foreach (var file in old.Concat(Directory.EnumerateFiles(data.Published, "*.draft"))) File.Delete(file);
    }
}
