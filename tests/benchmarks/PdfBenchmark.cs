using System.Diagnostics;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>PDF samples of one page and one form: bytes to declarations, and poppler's text of them.</summary>
internal static class PdfBenchmark
{
    private const int Rounds = 7;
    private const int LongRun = 20_000;
    private const int EarlyInLongRun = 2_000;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1);

    /// <summary>Prints the best of several rounds: other work on the machine only ever slows one down.</summary>
    public static void Run()
    {
        var samples = SampleTruth.All.Where(sample =>
            sample is { Verdict: SampleVerdict.Clean, Pages: 1, Forms.Count: 1 }).ToList();
        var all = Work.Of(samples);
        Repeat(all, Warm);
        foreach (var producer in samples.GroupBy(sample => sample.Producer))
            Report($"{producer.Key} ({producer.Count()} files)", Work.Of(producer));
        var ours = Report($"all {samples.Count} files, one thread", all);
        var both = BestOf(() => OnTwoThreads(all));
        Console.WriteLine(FormattableString.Invariant($"two threads: {both:N0} forms/s, {both / ours:0.00} times one"));
        var poppler = BestOf(() => Poppler(samples));
        Console.WriteLine(FormattableString.Invariant(
            $"pdftotext -layout, a process a file: {poppler:N0} files/s, we {ours / poppler:0.0} times as many"));
        StageBenchmark.Run(all.Files);
        MemoryOverALongRun(all);
        LongDocumentBenchmark.Run(samples);
    }

    private static double Report(string what, Work work)
    {
        Repeat(work, Measured);
        var (cpu, rate, allocated) = (double.MaxValue, 0d, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var (before, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            var (forms, elapsed) = Repeat(work, Measured);
            cpu = Math.Min(cpu, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / forms);
            rate = Math.Max(rate, forms / elapsed.TotalSeconds);
            allocated = Math.Min(allocated, (GC.GetTotalAllocatedBytes() - bytes) / forms);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {cpu:0.000} ms CPU a form, {rate:N0} forms/s, {allocated / 1024:N0} KiB a form"));
        return rate;
    }

    private static (long Forms, TimeSpan Elapsed) Repeat(Work work, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        long forms = 0;
        while (watch.Elapsed < time) forms += work.ReadAll();
        return (forms, watch.Elapsed);
    }

    private static double BestOf(Func<double> rate) => Enumerable.Range(0, Rounds).Max(_ => rate());

    private static double OnTwoThreads(Work work)
    {
        long forms = 0;
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, 2).Select(_ => new Thread(() =>
            Interlocked.Add(ref forms, Repeat(work, Measured).Forms))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return forms / watch.Elapsed.TotalSeconds;
    }

    private static double Poppler(List<Sample> samples)
    {
        var watch = Stopwatch.StartNew();
        foreach (var sample in samples) Tool.Run("pdftotext", "-layout", "-enc", "UTF-8", sample.Path, "-");
        return samples.Count / watch.Elapsed.TotalSeconds;
    }

    private static void MemoryOverALongRun(Work work)
    {
        long early = 0;
        for (long read = 0; read < LongRun;)
        {
            read += work.ReadAll();
            if (early == 0 && read >= EarlyInLongRun) early = WorkingSet();
        }

        Console.WriteLine(FormattableString.Invariant(
            $"working set after {EarlyInLongRun:N0} documents {early} MiB, after {LongRun:N0} {WorkingSet()} MiB"));
    }

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1024 / 1024;
    }

    private sealed record Work(IReadOnlyList<(string Name, byte[] Bytes)> Files)
    {
        public static Work Of(IEnumerable<Sample> samples) =>
            new([.. samples.Select(sample => (sample.File, File.ReadAllBytes(sample.Path)))]);

        public int ReadAll() => Files.Sum(file => Forms.Read(file.Bytes, file.Name).Count);
    }
}
