using System.Collections.Concurrent;
using PerfEtl.Pipeline.Files;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>A published file as pages read it, with the tables made from it; open until the next one takes its place.
/// </summary>
/// <remarks>
/// As many pages read at a time as there are processors; others wait without holding a thread, and those that would
/// wait too long are told so at once.
/// </remarks>
internal sealed class SiteFile : IAsyncDisposable
{
    // A page takes some milliseconds: whoever comes behind these would wait for seconds, and would not be the last.
    private const int MostWaiting = 400;

    private static readonly int Places = Environment.ProcessorCount;

    // The second is made from the first.
    private static readonly string Sql = SiteRows.Text("site/lists.sql") + SiteRows.Text("site/declarations.sql");

    private readonly string path;
    private readonly string tables;
    private readonly SemaphoreSlim places = new(Places);
    private readonly ConcurrentBag<WarehouseConnection> idle;
    private readonly KeptPages kept = new();
    private int waiting;
    private volatile bool isOver;

    private SiteFile(SiteSnapshot snapshot, string path, string tables, IEnumerable<WarehouseConnection> connections) =>
        (Snapshot, this.path, this.tables, idle) = (snapshot, path, tables, [.. connections]);

    /// <summary>What was published.</summary>
    public SiteSnapshot Snapshot { get; }

    /// <summary>The file itself: all of the published one, or some departments of it.</summary>
    public string Path => path;

    /// <summary>Whether a page was read from it.</summary>
    public bool WasRead { get; private set; }

    /// <summary>Makes the tables and opens it.</summary>
    /// <param name="snapshot">What was published.</param>
    /// <param name="path">The file that the visitor may read.</param>
    /// <param name="data">Where the tables go.</param>
    /// <param name="isAlone">Whether nobody is read to meanwhile, so that every processor may be used.</param>
    /// <param name="cancel">Ends it early.</param>
    public static SiteFile Open(
        SiteSnapshot snapshot, string path, DataFolder data, bool isAlone, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(FolderIn(data)).FullName;
        var tables = System.IO.Path.Combine(folder, $"{Guid.NewGuid():N}.duckdb");
        try
        {
            PageTables.Make(path, tables, Sql, isAlone ? Places : 1, cancel);
            var connections = PageTables.Open(path, tables, Places);

            // An open file that has no name any more goes with the process, however that ends.
            if (!OperatingSystem.IsWindows()) File.Delete(tables);
            return new SiteFile(snapshot, path, tables, connections);
        }
        catch
        {
            File.Delete(tables);
            throw;
        }
    }

    /// <summary>Takes away what a program that was killed has left.</summary>
    public static void RemoveLeftOvers(DataFolder data)
    {
        if (!Directory.Exists(FolderIn(data))) return;
        var old = DateTime.UtcNow.AddDays(-1);
        foreach (var file in Directory.EnumerateFiles(FolderIn(data), "*", SearchOption.AllDirectories))
        {
            if (File.GetLastWriteTimeUtc(file) < old) TryDelete(file);
        }
    }

    /// <summary>Reads what a page shows, unless that was read before: the file does not change.</summary>
    /// <param name="address">The page with its parameters; null if what it shows depends on something else.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>False if another file has taken its place.</returns>
    /// <exception cref="PageException">Too many wait already.</exception>
    public async Task<(bool IsRead, T? Found)> TryReadAsync<T>(string? address, Func<SiteRows, T> read)
    {
        WasRead = true;
        if (kept.Find(address) is T known) return (true, known);
        kept.Ask(address);
        await WaitAsync();
        try
        {
            if (isOver) return (false, default);

            // Whoever waited for a page may find it read by the one before.
            if (kept.Find(address) is T meanwhile) return (true, meanwhile);
            var found = Read(read);
            if (address is not null && found is not null) kept.KeepIfAskedAgain(address, found);
            return (true, found);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Closes it once nobody reads.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var place = 0; place < Places; place++) await places.WaitAsync();
        isOver = true;
        while (idle.TryTake(out var connection)) await connection.DisposeAsync();
        File.Delete(tables);
        places.Release(Places);
    }

    // On Windows another program that serves the same data has its own open.
    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception open) when (open is IOException or UnauthorizedAccessException)
        {
            // It goes another time.
        }
    }

    private static string FolderIn(DataFolder data) => System.IO.Path.Combine(data.Serve, "pages");

    private async Task WaitAsync()
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting)
                throw PageException.Later("现在打开网页的人太多，一时答不过来，请稍后再看；本页会自动刷新。");
            await places.WaitAsync();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private T Read<T>(Func<SiteRows, T> read)
    {
        if (!idle.TryTake(out var connection)) throw new InvalidOperationException("More readers than connections.");
        try
        {
            return read(new SiteRows(connection, kept));
        }
        finally
        {
            idle.Add(connection);
        }
    }
}
