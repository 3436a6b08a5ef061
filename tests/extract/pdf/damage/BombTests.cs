using System.Diagnostics;
using PerfEtl.Pipeline.Normalize;
using Xunit.Abstractions;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Every bomb ends in a sentence, in time, without the memory it asks for.</summary>
[Collection(Alone.Name)]
public sealed class BombTests(ITestOutputHelper output)
{
    // The largest stream is 15 MB, and the collector lets four or five lie before it comes: 65 MiB were seen.
    private const long MostMegabytes = 80;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Names => [.. Bombs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Bomb_IsRefusedInTime(string name)
    {
        var (file, reason) = Bombs.All[name];
        var bytes = file();
        Forms.Read([.. "%PDF-1.7"u8]);
        var (time, megabytes, refusal) = Measured(bytes);

        // A bomb asks for the same each time; what the process itself claims meanwhile it asks for once or twice.
        for (var again = 0; again < 3 && megabytes > MostMegabytes; again++)
            (time, megabytes, refusal) = Measured(bytes);
        output.WriteLine($"{time.TotalMilliseconds:0} ms, {megabytes} MiB: {refusal}");
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.True(time < Longest, $"{time}");
        Assert.True(megabytes <= MostMegabytes, $"{megabytes} MiB");
    }

    private static (TimeSpan Time, long Megabytes, string Refusal) Measured(byte[] bytes)
    {
        using var watcher = new PeakWatcher();
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var read = Forms.Read(bytes, "bomb.pdf");

        // Other processes lengthen the one, the compiler's and the collector's threads the other.
        var (wall, processor) = (clock.Elapsed, Environment.CpuUsage.TotalTime - before);
        var refusals = Assert.IsType<NormalizedForm.Unreadable>(Assert.Single(read)).Refusals;
        return (wall < processor ? wall : processor, watcher.Stop(), Assert.Single(refusals).Message);
    }
}
