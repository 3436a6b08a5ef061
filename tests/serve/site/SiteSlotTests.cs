using System.Diagnostics;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Tests.Serve.Site;

/// <summary>Which file pages are read from while a new one is being made.</summary>
public sealed class SiteSlotTests : IDisposable
{
    private const int Askers = 50;

    private readonly PublishedFile published = new();
    private readonly ManualResetEventSlim gate = new();
    private bool isLarge;
    private int opened;

    public void Dispose()
    {
        gate.Dispose();
        published.Dispose();
    }

    [Fact]
    public async Task FileAsync_WhileALargeFirstIsMade_SaysSoAndMakesItOnce()
    {
        isLarge = true;
        var slot = Slot();
        var asked = Enumerable.Range(0, Askers).Select(_ => slot.FileAsync(published.Snapshot)).ToList();
        foreach (var one in asked)
            Assert.True((await Assert.ThrowsAsync<PageException>(() => one)).IsSoon);
        gate.Set();
        isLarge = false;
        Assert.Equal(published.Snapshot, (await slot.FileAsync(published.Snapshot)).Snapshot);
        Assert.Equal(1, opened);
        await slot.EndAsync();
    }

    [Fact]
    public async Task FileAsync_WhileTheNextIsMade_IsTheOneBeforeAndMakesTheNextOnce()
    {
        var slot = Slot();
        gate.Set();
        await slot.FileAsync(published.Snapshot);
        gate.Reset();
        var clock = Stopwatch.StartNew();
        var files = await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => slot.FileAsync(published.Later)));
        Assert.All(files, file => Assert.Equal(published.Snapshot, file.Snapshot));
        await slot.FileAsync(published.Later);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"Answered after {clock.Elapsed}.");
        gate.Set();
        await slot.RenewAsync(published.Later, isKept: true);
        Assert.Equal(published.Later, (await slot.FileAsync(published.Later)).Snapshot);
        Assert.Equal(2, opened);
        await slot.EndAsync();
    }

    [Fact]
    public async Task RenewAsync_BeforeAnybodyLooked_MakesOnlyWhatIsKept()
    {
        var slot = Slot();
        gate.Set();
        await slot.RenewAsync(published.Snapshot, isKept: false);
        Assert.Equal(0, opened);
        await slot.RenewAsync(published.Snapshot, isKept: true);
        await slot.RenewAsync(published.Later, isKept: true);
        Assert.Equal(2, opened);
        Assert.Equal(published.Later, (await slot.FileAsync(published.Later)).Snapshot);
        await slot.RenewAsync(published.Snapshot, isKept: false);
        Assert.Equal(2, opened);
        await slot.EndAsync();
    }

    [Fact]
    public async Task FileAsync_SnapshotRemovedWhileItIsMade_SaysSoonAndReadsTheNextOne()
    {
        var removed = new SiteSnapshot(published.Snapshot.Path + ".removed", DateTime.UtcNow);
        var slot = new SiteSlot(
            (snapshot, _) => snapshot == removed ? throw new IOException("No such file.") : published.Open(snapshot),
            _ => false);
        Assert.True((await Assert.ThrowsAsync<PageException>(() => slot.FileAsync(removed))).IsSoon);
        await Assert.ThrowsAsync<PageException>(() => slot.RenewAsync(removed, isKept: true));
        Assert.Equal(published.Snapshot, (await slot.FileAsync(published.Snapshot)).Snapshot);
        await slot.EndAsync();
    }

    // Makes each file when the gate is open, and counts.
    private SiteSlot Slot() => new((snapshot, _) =>
    {
        Interlocked.Increment(ref opened);
        gate.Wait();
        return published.Open(snapshot);
    }, _ => isLarge);
}
