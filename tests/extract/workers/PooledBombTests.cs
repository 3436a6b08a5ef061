using System.Diagnostics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf.Damage;

namespace PerfEtl.Tests.Extract.Workers;

/// <summary>Every bomb through a reader process: a sentence, in time, and this process does not grow.</summary>
[Collection(Alone.Name)]
public sealed class PooledBombTests : IDisposable
{
    private const long MostMegabytes = 64;

    private static readonly PdfLimits Limits = new() { Seconds = 4 };

    private readonly ReaderPool pool = new(Limits);

    public static TheoryData<string> Names => [.. Bombs.All.Keys];

    public void Dispose() => pool.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Bomb_IsRefusedAndThisProcessDoesNotGrow(string name)
    {
        var (file, reason) = Bombs.All[name];
        var bytes = file();
        Forms.Read([.. "%PDF-1.7"u8], "warm.pdf", pool);
        using var watcher = new PeakWatcher();
        var watch = Stopwatch.StartNew();
        var read = Forms.Read(bytes, "bomb.pdf", pool);
        var time = watch.Elapsed;
        var megabytes = watcher.Stop();
        var refusal = Assert.Single(Assert.IsType<NormalizedForm.Unreadable>(Assert.Single(read)).Refusals);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.True(time < TimeSpan.FromSeconds(Limits.Seconds + 1), $"{time}");
        Assert.True(megabytes <= MostMegabytes, $"{megabytes} MiB");
    }
}
