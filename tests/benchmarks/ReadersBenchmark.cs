using System.Globalization;
using PerfEtl.Tests.Faults;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Readers on the published snapshot through 50 publishes: how many queries, how many failed.</summary>
internal static class ReadersBenchmark
{
    private const int Publishes = 50;

    private const int Readers = 4;

    public static void Run()
    {
        using var folder = new TemporaryFolder();
        var run = new ReaderRun(folder.Path, Readers);
        run.Run(Publishes);
        var rate = run.Queries / run.Duration.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Readers} readers, {Publishes} publishes in {run.Duration.TotalSeconds:0.0} s: {run.Queries} queries, "
            + $"{rate:0} a second, from {run.Snapshots} snapshots; failed {run.Failures.Count}, "
            + $"not of one snapshot {run.Wrong.Count()}"));
        foreach (var failure in run.Failures.Distinct().Take(5)) Console.WriteLine(failure);
    }
}
