namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>The file that visitors with the same rights read, and the one that is to take its place.</summary>
/// <param name="open">Makes a snapshot ready for them.</param>
internal sealed class SiteSlot(Func<SiteSnapshot, SiteFile> open)
{
    // A publish is seen at once where it is small; at a hundred thousand forms pages go on with the one before.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterAFailure = TimeSpan.FromSeconds(10);

    // One at a time: it takes both cores and much memory.
    private static readonly SemaphoreSlim Alone = new(1);

    private readonly Lock gate = new();
    private SiteFile? shown;
    private (SiteSnapshot Snapshot, long Since, Task<SiteFile> Made)? next;
    private (SiteSnapshot Snapshot, long At)? failed;

    /// <summary>The file for a page: of the newest snapshot if that is soon ready, or else the one before.</summary>
    public async Task<SiteFile> FileAsync(SiteSnapshot newest)
    {
        var (file, coming, left) = Look(newest);
        if (coming is null) return file!;
        if (file is null) return await coming;
        if (left > TimeSpan.Zero) await Task.WhenAny(coming, Task.Delay(left));
        return coming.IsCompletedSuccessfully ? await coming : file;
    }

    /// <summary>Makes the newest snapshot ready, if it is not; or closes what nobody has read since the last.</summary>
    public async Task RenewAsync(SiteSnapshot newest)
    {
        if (shown is not { } file || file.Snapshot == newest) return;
        if (!file.WasRead) await CloseAsync();
        else if (Look(newest).Coming is { } coming) await coming;
    }

    /// <summary>Closes the file; the next reader has it made again.</summary>
    public async Task CloseAsync()
    {
        SiteFile? file;
        lock (gate) (file, shown) = (shown, null);
        if (file is not null) await file.DisposeAsync();
    }

    private (SiteFile? File, Task<SiteFile>? Coming, TimeSpan Left) Look(SiteSnapshot newest)
    {
        lock (gate)
        {
            if (shown?.Snapshot == newest || (shown is not null && HasJustFailed(newest)))
                return (shown, null, TimeSpan.Zero);
            next ??= (newest, Environment.TickCount64, Task.Run(() => MakeAsync(newest)));
            return (shown, next.Value.Made, Patience - Since(next.Value.Since));
        }
    }

    private bool HasJustFailed(SiteSnapshot newest) =>
        failed is { } last && last.Snapshot == newest && Since(last.At) < AfterAFailure;

    private async Task<SiteFile> MakeAsync(SiteSnapshot snapshot)
    {
        await Alone.WaitAsync();
        try
        {
            var made = open(snapshot);
            SiteFile? before;
            lock (gate) (before, shown, next) = (shown, made, null);
            if (before is not null) _ = Task.Run(async () => await before.DisposeAsync());
            return made;
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
