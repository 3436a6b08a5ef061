using System.Diagnostics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Pig;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Where the time of a PDF goes.</summary>
internal static class StageBenchmark
{
    private const int Rounds = 100;

    /// <summary>Prints the mean time of each stage.</summary>
    public static void Run(IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var (open, page, grid, whole) = (0L, 0L, 0L, 0L);
        var limits = new PdfLimits();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, bytes) in files)
            {
                var start = Stopwatch.GetTimestamp();
                var file = PdfFile.Open(bytes, new PdfBudget(limits), new DamageLog());
                var opened = Stopwatch.GetTimestamp();
                var reader = new PageReader(file);
                var pages = file.Pages.Select(reader.Read).ToList();
                var drawn = Stopwatch.GetTimestamp();
                foreach (var content in pages) LayoutReader.Read(content);
                var laid = Stopwatch.GetTimestamp();
                Forms.Read(bytes, name);
                (open, page, grid) = (open + opened - start, page + drawn - opened, grid + laid - drawn);
                whole += Stopwatch.GetTimestamp() - laid;
            }
        }

        Console.WriteLine($"mean: open {Mean(open)}, page and fonts {Mean(page)}, grid {Mean(grid)}, "
            + $"stitching and normalization {Mean(whole - open - page - grid)}, all {Mean(whole)}");

        string Mean(long ticks) => FormattableString.Invariant(
            $"{ticks * 1000.0 / Stopwatch.Frequency / Rounds / files.Count:0.000} ms");
    }
}
