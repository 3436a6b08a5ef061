using System.Diagnostics;
using PerfEtl.Pipeline.Check;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Text to declarations on one thread: the 20 real forms, again and again, warm.</summary>
internal static class ReadBenchmark
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

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
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var (forms, elapsed) = Repeat(work, Measured);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {forms / elapsed.TotalSeconds:N0} forms/s, {elapsed.TotalMicroseconds / forms:N0} µs and {allocated / forms / 1024:N0} KiB a form"));
    }

    private static (long Forms, TimeSpan Elapsed) Repeat(Func<int> work, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        long forms = 0;
        while (watch.Elapsed < time) forms += work();
        return (forms, watch.Elapsed);
    }
}
