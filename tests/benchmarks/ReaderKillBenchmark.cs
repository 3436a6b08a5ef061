using System.Diagnostics;
using System.Globalization;
using PerfEtl.Tests.Faults;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Reader processes killed in the middle of documents: whether anything was lost or doubled.</summary>
internal static class ReaderKillBenchmark
{
    private const int InOneGo = 100;

    /// <param name="arguments">Perhaps <c>--count 1000</c>, <c>--seed 2022</c>.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (count, seed) = (Number(arguments, "--count", 1000), Number(arguments, "--seed", 2022));
        var watch = Stopwatch.StartNew();
        using var run = new ReaderKillRun(seed);
        for (var wanted = Math.Min(InOneGo, count); run.Kills < count; wanted = Math.Min(wanted + InOneGo, count))
        {
            run.Run(wanted);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"killed {run.Kills} in {run.Loads} loads, "
                + $"faults {run.Faults.Count}, {watch.Elapsed.TotalSeconds:0} s"));
            if (run.Faults.Count > 0) Console.WriteLine(run.Faults[^1]);
        }

        return run.Faults.Count > 0 ? 1 : 0;
    }

    private static int Number(IReadOnlyList<string> arguments, string name, int usual)
    {
        for (var index = 0; index + 1 < arguments.Count; index++)
            if (arguments[index] == name) return int.Parse(arguments[index + 1], CultureInfo.InvariantCulture);
        return usual;
    }
}
