using System.Diagnostics;
using PerfEtl.Pipeline.Check;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Text to declarations on one thread: the 20 real forms, again and again, warm; the best of twenty rounds.
/// </summary>
internal static class ReadBenchmark
{
    private const int Rounds = 20;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.5);

    public static void Run()
    {
        var bytes = File.ReadAllBytes(Repository.SeedForms);
        var checker = new Checker(Repository.Lookups);
        Report("bytes to declarations", () => Forms.Read(bytes).Count);
        Report("declarations to findings", () => Forms.Seed.Count(form => checker.Check(form).Findings.Count > 0));
    }

    private static void Report(string what, Func<int> work)
    {
        Repeat(work, Warm);
        var (before, forms) = (GC.GetAllocatedBytesForCurrentThread(), 0L);
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var (read, cpu) = Repeat(work, Round);
            forms += read;
            if (cpu / read < best) best = cpu / read;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {1 / best.TotalSeconds:N0} forms/s, {best.TotalMicroseconds:N1} µs of CPU, ")
            + FormattableString.Invariant($"{allocated / forms / 1024:N0} KiB a form"));
    }

    private static (long Forms, TimeSpan Cpu) Repeat(Func<int> work, TimeSpan time)
    {
        var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        long forms = 0;
        while (watch.Elapsed < time) forms += work();
        return (forms, Environment.CpuUsage.TotalTime - before);
    }
}
