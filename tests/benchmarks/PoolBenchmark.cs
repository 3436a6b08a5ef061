using System.Diagnostics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>The samples through one reader process, through two, and in this process.</summary>
internal static class PoolBenchmark
{
    private const int Rounds = 9;
    private const int AtOnce = 8;

    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1.5);

    /// <summary>Prints documents a second, the best and the middle of several rounds in turn.</summary>
    public static void Run()
    {
        var files = SampleTruth.All.Where(sample => sample is { Verdict: SampleVerdict.Clean, Pages: 1 })
            .Select(sample => File.ReadAllBytes(sample.Path)).ToList();
        using var one = new ReaderPool(new PdfLimits { Readers = 1 });
        using var two = new ReaderPool(new PdfLimits { Readers = 2 });
        (string Name, Func<double> Rate, List<double> Rates)[] ways =
        [
            ("in this process", () => Rate(files, Forms.Readers), []),
            ("one reader process", () => Rate(files, one), []),
            ("two reader processes", () => Rate(files, two), []),
        ];
        foreach (var way in ways) way.Rate();
        for (var round = 0; round < Rounds; round++)
            foreach (var way in ways) way.Rates.Add(way.Rate());
        foreach (var (name, _, rates) in ways)
        {
            rates.Sort();
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-22} best {rates[^1],6:0}, middle {rates[Rounds / 2],6:0} documents/s"));
        }

        var (single, both) = (ways[1].Rates, ways[2].Rates);
        var middle = both[Rounds / 2] / single[Rounds / 2];
        Console.WriteLine(FormattableString.Invariant(
            $"two : one              best {both[^1] / single[^1]:0.00}, middle {middle:0.00}"));
    }

    private static double Rate(List<byte[]> files, IForeignReader readers)
    {
        var waiting = new Queue<Task<DocumentReading>>();
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < Measured; count++)
        {
            waiting.Enqueue(readers.ReadAsync(WorkerTask.PdfRows, files[count % files.Count]));
            if (waiting.Count >= AtOnce) waiting.Dequeue().GetAwaiter().GetResult();
        }

        while (waiting.TryDequeue(out var last)) last.GetAwaiter().GetResult();
        return count / watch.Elapsed.TotalSeconds;
    }
}
