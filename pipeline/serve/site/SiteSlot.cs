using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>The file that visitors with the same rights read, and the one that is to take its place.</summary>
/// <param name="open">Makes a snapshot ready for them; true if nobody is read to meanwhile.</param>
/// <param name="isLarge">Whether that takes longer than anybody waits before an empty window.</param>
/// <remarks>Whoever asks never waits long: pages go on with the file before, and without one they say so.</remarks>
internal sealed class SiteSlot(Func<SiteSnapshot, bool, SiteFile> open, Func<SiteSnapshot, bool> isLarge)
{
    // A publish is seen at once where it is small; at a hundred thousand forms pages go on with the one before.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PatienceWithALargeOne = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PatienceWithASmallOne = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterAFailure = TimeSpan.FromSeconds(10);

    // One at a time: it takes both cores and much memory.
    private static readonly SemaphoreSlim Alone = new(1);

    private readonly Lock gate = new();
    private SiteFile? shown;
    private (SiteSnapshot Snapshot, long Since, Task<SiteFile> Made)? next;
    private (SiteSnapshot Snapshot, long At)? failed;

    /// <summary>The file for a page: of the newest snapshot if that is soon ready, or else the one before.</summary>
    /// <exception cref="PageException">There is none before, and it takes longer.</exception>
    public async Task<SiteFile> FileAsync(SiteSnapshot newest)
    {
        var (file, coming, left) = Look(newest);
        if (coming is null) return file!;
        if (file is null)
        {
            var patience = isLarge(newest) ? PatienceWithALargeOne : PatienceWithASmallOne;
            await Task.WhenAny(coming, Task.Delay(patience));
            return coming.IsCompleted ? await coming : throw PageException.Later(
                "网页要用的数据正在准备：服务刚启动，或者刚有新的发布；数据很多时约需半分钟，本页会自动刷新。");
        }

        if (left > TimeSpan.Zero) await Task.WhenAny(coming, Task.Delay(left));
        return coming.IsCompletedSuccessfully ? await coming : file;
    }

    /// <summary>Makes the newest snapshot ready, if it is not; or closes what nobody has read since the last.</summary>
    /// <param name="newest">What is published now.</param>
    /// <param name="isKept">Whether it is made ready even if nobody has read.</param>
    public async Task RenewAsync(SiteSnapshot newest, bool isKept)
    {
        SiteFile? file;
        lock (gate)
        {
            file = shown;
            if (file?.Snapshot == newest || HasJustFailed(newest) || (file is null && !isKept)) return;
        }

        if (file is { WasRead: false } && !isKept) await CloseAsync();
        else if (Look(newest).Coming is { } coming) await coming;
    }

    /// <summary>Closes the file; the next reader has it made again.</summary>
    public async Task CloseAsync()
    {
        SiteFile? file;
        lock (gate) (file, shown) = (shown, null);
        if (file is not null) await file.DisposeAsync();
    }

    /// <summary>Waits for one that is being made, and closes the file.</summary>
    public async Task EndAsync()
    {
        Task? last;
        lock (gate) last = next?.Made;
        if (last is not null) await Task.WhenAny(last);
        await CloseAsync();
    }

    private (SiteFile? File, Task<SiteFile>? Coming, TimeSpan Left) Look(SiteSnapshot newest)
    {
        lock (gate)
        {
            if (shown?.Snapshot == newest || (shown is not null && HasJustFailed(newest)))
                return (shown, null, TimeSpan.Zero);
            next ??= (newest, Environment.TickCount64, Task.Factory.StartNew(
                () => Make(newest), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            return (shown, next.Value.Made, Patience - Since(next.Value.Since));
        }
    }

    private bool HasJustFailed(SiteSnapshot newest) =>
        failed is { } last && last.Snapshot == newest && Since(last.At) < AfterAFailure;

    // On a thread of its own: it takes seconds, and those of the pool answer pages.
    private SiteFile Make(SiteSnapshot snapshot)
    {
        Alone.Wait();
        try
        {
            var made = open(snapshot, shown is null);
            SiteFile? before;
            lock (gate) (before, shown, next) = (shown, made, null);
            if (before is not null) _ = Task.Run(async () => await before.DisposeAsync());
            return made;
        }
        catch (Exception lost) when (lost is WarehouseException or IOException && !File.Exists(snapshot.Path))
        {
            lock (gate) next = null;
            throw PageException.Later("刚有更新的数据发布，网页正换用它；本页会自动刷新。");
        }
        catch
        {
            lock (gate) (failed, next) = ((snapshot, Environment.TickCount64), null);
            throw;
        }
        finally
        {
            Alone.Release();
        }
    }

    private static TimeSpan Since(long ticks) => TimeSpan.FromMilliseconds(Environment.TickCount64 - ticks);
}
