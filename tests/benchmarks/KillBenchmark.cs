using System.Diagnostics;
using System.Globalization;
using PerfEtl.Tests.Faults;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Many killed loads: how many left yesterday, how many today, and whether each was carried on.</summary>
internal static class KillBenchmark
{
    private const int InOneGo = 100;

    /// <param name="arguments">Perhaps <c>--count 1000</c>, <c>--seed 2022</c>.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var scene = new KillScene();
        var (count, seed) = (Number(arguments, "--count", 1000), Number(arguments, "--seed", 2022));
        var results = new List<KillResult>();
        for (var done = 0; done < count; done += InOneGo)
        {
            var run = new KillRun(scene, seed + done);
            run.Run(Math.Min(InOneGo, count - done));
            results.AddRange(run.Results);
            Print(results, scene, watch.Elapsed);
        }

        return results.Any(result => result.Fault is not null) ? 1 : 0;
    }

    // After every hundred, so that a run that is cut short tells something too.
    private static void Print(List<KillResult> results, KillScene scene, TimeSpan elapsed)
    {
        var killed = results.Where(result => result.WasKilled).ToList();
        var faults = results.Where(result => result.Fault is not null).ToList();
        Console.WriteLine($"killed {killed.Count}, ended before {results.Count - killed.Count}");
        Console.WriteLine($"readers saw yesterday {killed.Count(result => !result.WasPublished)}, "
            + $"today {killed.Count(result => result.WasPublished)}");
        Console.WriteLine($"next run: aborted {Said(killed, "已作废")}, published with it {Said(killed, "一并发布")}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"faults {faults.Count}, {elapsed.TotalSeconds:0} s; one load {scene.Undisturbed.TotalSeconds:0.0}"));
        foreach (var fault in faults) Console.WriteLine($"killed at {fault.Point}: {fault.Fault}");
    }

    private static int Said(IEnumerable<KillResult> results, string words) =>
        results.Count(result => result.NextRun.Contains(words, StringComparison.Ordinal));

    private static int Number(IReadOnlyList<string> arguments, string name, int usual)
    {
        for (var index = 0; index + 1 < arguments.Count; index++)
            if (arguments[index] == name) return int.Parse(arguments[index + 1], CultureInfo.InvariantCulture);
        return usual;
    }
}
