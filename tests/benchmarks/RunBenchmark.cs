using System.Diagnostics;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>A whole <c>perfetl run</c> on the seed, process start included, into an empty data folder each time.</summary>
internal static class RunBenchmark
{
    private const int Rounds = 7;

    public static void Run()
    {
        var times = Enumerable.Range(0, Rounds).Select(_ => One()).Order().ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"run on the seed: median {times[Rounds / 2].TotalSeconds:0.00} s, best {times[0].TotalSeconds:0.00} s, worst {times[^1].TotalSeconds:0.00} s"));
    }

    private static TimeSpan One()
    {
        using var folder = new TemporaryFolder();
        var watch = Stopwatch.StartNew();
        var outcome = Perfetl.Run(folder["data"], "run");
        return outcome.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException(outcome.Errors);
    }
}
