using System.Diagnostics;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf.Damage;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Every bomb alone in the process: its time, its memory, its sentence.</summary>
internal static class BombBenchmark
{
    /// <summary>Prints a line for each bomb.</summary>
    public static void Run()
    {
        foreach (var (name, (file, _)) in Bombs.All)
        {
            var bytes = file();
            using var watcher = new PeakWatcher();
            var watch = Stopwatch.StartNew();
            var read = Forms.Read(bytes, "bomb.pdf");
            watch.Stop();
            var megabytes = watcher.Stop();
            var said = read[0] is NormalizedForm.Unreadable(_, var refusals) ? refusals[0].Message : "read";
            Console.WriteLine(FormattableString.Invariant(
                $"{name}: {watch.Elapsed.TotalMilliseconds:0} ms, +{megabytes} MiB, {said}"));
        }
    }
}
