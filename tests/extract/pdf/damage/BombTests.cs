using System.Diagnostics;
using PerfEtl.Pipeline.Normalize;
using Xunit.Abstractions;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Every bomb ends in a sentence, in time, without the memory it asks for.</summary>
[Collection(Alone.Name)]
public sealed class BombTests(ITestOutputHelper output)
{
    private const long MostMegabytes = 64;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Names => [.. Bombs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Bomb_IsRefusedInTime(string name)
    {
        var (file, reason) = Bombs.All[name];
        var bytes = file();
        Forms.Read([.. "%PDF-1.7"u8]);
        using var watcher = new PeakWatcher();
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var read = Forms.Read(bytes, "bomb.pdf");

        // Other processes lengthen the one, the compiler's and the collector's threads the other.
        var (wall, processor) = (clock.Elapsed, Environment.CpuUsage.TotalTime - before);
        var time = wall < processor ? wall : processor;
        var megabytes = watcher.Stop();
        var refusal = Assert.Single(Assert.IsType<NormalizedForm.Unreadable>(Assert.Single(read)).Refusals);
        output.WriteLine($"{time.TotalMilliseconds:0} ms, {megabytes} MiB: {refusal.Message}");
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.True(time < Longest, $"{time}");
        Assert.True(megabytes <= MostMegabytes, $"{megabytes} MiB");
    }
}
