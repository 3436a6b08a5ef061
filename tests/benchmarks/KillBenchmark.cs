using System.Diagnostics;
using System.Globalization;
using PerfEtl.Tests.Faults;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Many killed loads: how many left yesterday, how many today, and whether each was carried on.</summary>
internal static class KillBenchmark
{
    /// <param name="arguments">Perhaps <c>--count 1000</c>, <c>--seed 2022</c>.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var scene = new KillScene();
        var run = new KillRun(scene, Number(arguments, "--seed", 2022));
        run.Run(Number(arguments, "--count", 1000));
        var killed = run.Results.Where(result => result.WasKilled).ToList();
        var faults = run.Results.Where(result => result.Fault is not null).ToList();
        Console.WriteLine($"killed {killed.Count}, ended before {run.Results.Count - killed.Count}");
        Console.WriteLine($"readers saw yesterday {killed.Count(result => !result.WasPublished)}, "
            + $"today {killed.Count(result => result.WasPublished)}");
        Console.WriteLine($"next run: aborted {Said(killed, "已作废")}, published with it {Said(killed, "一并发布")}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"faults {faults.Count}, {watch.Elapsed.TotalSeconds:0} s; one load {scene.Undisturbed.TotalSeconds:0.0}"));
        foreach (var fault in faults) Console.WriteLine($"killed at {fault.Point}: {fault.Fault}");
        return faults.Count == 0 ? 0 : 1;
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
