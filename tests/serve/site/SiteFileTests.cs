using System.Text.Json;
using PerfEtl.Pipeline.Serve.Project;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Tests.Serve.Site;

/// <summary>One published file, read by many at once.</summary>
public sealed class SiteFileTests : IDisposable
{
    private readonly PublishedFile published = new();
    private readonly ManualResetEventSlim gate = new();
    private int reads;

    public void Dispose()
    {
        gate.Dispose();
        published.Dispose();
    }

    [Fact]
    public async Task Page_AskedForByManyAtOnce_IsReadOnceForAllWhoWait()
    {
        await using var file = published.Open(published.Snapshot);
        var asked = Enumerable.Range(0, 100).Select(_ => Ask(file, "/")).ToList();
        while (Volatile.Read(ref reads) < Environment.ProcessorCount) await Task.Delay(10);
        gate.Set();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal((true, 1L), answer));
        Assert.InRange(reads, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task Page_BehindHundredsOfOthers_IsRefusedAtOnceAndAnsweredLater()
    {
        await using var file = published.Open(published.Snapshot);
        var asked = Enumerable.Range(0, 1000).Select(number => Ask(file, $"/projects/{number}")).ToList();
        while (asked.Count(one => one.IsFaulted) < 600 - Environment.ProcessorCount) await Task.Delay(10);
        var refused = await Assert.ThrowsAsync<PageException>(() => Ask(file, "/"));
        Assert.Equal((503, true), (refused.Status, refused.IsSoon));
        gate.Set();
        await Task.WhenAll(asked).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.InRange(asked.Count(one => one.IsCompletedSuccessfully), 400, 400 + Environment.ProcessorCount);
        Assert.Equal((true, 1L), await Ask(file, "/"));
    }

    [Fact]
    public async Task Line_OfARecordWithOtherKeys_IsRefusedRatherThanReadAsBlank()
    {
        await using var file = published.Open(published.Snapshot);
        await Assert.ThrowsAsync<JsonException>(() => file.TryReadAsync(
            null, rows => rows.Lines<Half>("project/declaration.sql", ("project", 1))));
        await Assert.ThrowsAsync<JsonException>(() => file.TryReadAsync(
            null, rows => rows.Lines<IndicatorLine>("project/declaration.sql", ("project", 1))));
    }

    private sealed record Half(long ProjectId);

    // Reads one number as soon as the gate is open.
    private Task<(bool IsRead, long Found)> Ask(SiteFile file, string address) => Task.Run(() =>
        file.TryReadAsync(address, rows =>
        {
            Interlocked.Increment(ref reads);
            gate.Wait();
            return rows.Query<YearCount>("site/years.sql").Sum(year => year.Count);
        }));
}
