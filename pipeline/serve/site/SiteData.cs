using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>What pages are made from: the published file, as each visitor may see it.</summary>
/// <remarks>
/// Every set of rights has a file of its own, and what was read from it is kept with it: nothing goes from one to
/// another, nor from one publish to the next.
/// </remarks>
internal sealed class SiteData(DataFolder data, VisitorSnapshots snapshots) : IDisposable
{
    // Bytes: the tables of some ten thousand declarations take a processor three seconds.
    private const long LargeFile = 64L << 20;

    private readonly ConcurrentDictionary<string, SiteSlot> slots = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource end = new();

    /// <summary>The published snapshot in force.</summary>
    /// <exception cref="PageException">Nothing has been published yet.</exception>
    public string Snapshot => Publisher.CurrentIn(data) ?? throw new PageException(
        503, "还没有已发布的数据：请先运行一次加载（运行页的“立即运行”，或 perfetl run），完成后再刷新本页。");

    /// <summary>Reads what a page shows.</summary>
    /// <param name="visitor">Who looks.</param>
    /// <param name="address">
    /// The page with its parameters, if what it shows depends on them alone: it is then read once a file. Or null.
    /// </param>
    /// <param name="read">Reads the rows; they must not be read later.</param>
    /// <returns>What was read, and from which snapshot.</returns>
    public async Task<(T Found, SiteSnapshot Snapshot)> ReadAsync<T>(
        Visitor visitor, string? address, Func<SiteRows, T> read)
    {
        while (true)
        {
            var file = await FileAsync(visitor);
            if (await file.TryReadAsync(address, read) is (true, var found)) return (found!, file.Snapshot);
        }
    }

    /// <summary>Reads the whole snapshot, for what a visitor was found to be allowed to see.</summary>
    public Task<(T Found, SiteSnapshot Snapshot)> ReadAllAsync<T>(Func<SiteRows, T> read) =>
        ReadAsync(Visitor.OfThisMachine, null, read);

    /// <summary>The file that a visitor's pages are read from now.</summary>
    public Task<SiteFile> FileAsync(Visitor visitor) =>
        SlotOf(visitor).FileAsync(SiteSnapshot.At(Snapshot));

    /// <summary>
    /// Makes what is published now ready for whoever may see all of it and for others who have looked, and closes what
    /// nobody reads.
    /// </summary>
    /// <returns>Ends when it is ready, or cannot be made so; pages then go on with the one before.</returns>
    public async Task RenewAsync()
    {
        try
        {
            if (Publisher.CurrentIn(data) is not { } current) return;
            var newest = SiteSnapshot.At(current);
            var whole = SlotOf(Visitor.OfThisMachine);
            await whole.RenewAsync(newest, isKept: true);
            foreach (var slot in slots.Values.Where(slot => slot != whole))
                await slot.RenewAsync(newest, isKept: false);
        }
        catch (PageException)
        {
            // It was removed meanwhile, having been replaced: the next glance finds what took its place.
        }
        catch (Exception failure) when (failure is WarehouseException or IOException or UnauthorizedAccessException)
        {
            ServeLog.Say($"新发布的数据还没有为网页准备好，网页暂用上一次的：{FailureSentence.Of(failure).Split('\n')[0]}");
        }
    }

    /// <summary>Closes all files; one that is being made is given up.</summary>
    public void Dispose()
    {
        end.Cancel();
        foreach (var slot in slots.Values) slot.EndAsync().GetAwaiter().GetResult();
        end.Dispose();
    }

    private SiteSlot SlotOf(Visitor visitor) => slots.GetOrAdd(
        string.Join('\0', visitor.Departments.Distinct().Order(StringComparer.Ordinal)), _ => new SiteSlot(
            (snapshot, isAlone) => SiteFile.Open(
                snapshot, snapshots.PathFor(visitor, snapshot.Path), data, isAlone, end.Token),
            snapshot => new FileInfo(snapshot.Path) is { Exists: true, Length: > LargeFile }));
}

/// <summary>A published snapshot, as a page says where its numbers come from.</summary>
/// <param name="Path">The file: <c>data/published/perfetl-20221231T101400123Z.duckdb</c>.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
internal sealed record SiteSnapshot(string Path, DateTime PublishedAt)
{
    /// <summary>Its name: <c>perfetl-20221231T101400123Z</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The snapshot that a file holds now; published again under its name it is another one.</summary>
    public static SiteSnapshot At(string path) => new(path, File.GetLastWriteTimeUtc(path));
}

/// <summary>
/// Looks at the start and every second whether something was published, so that it is ready before somebody asks.
/// </summary>
internal sealed class SiteWatch(SiteData site, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Glance, clock);
            do await site.RenewAsync();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The host ends.
        }
    }
}
