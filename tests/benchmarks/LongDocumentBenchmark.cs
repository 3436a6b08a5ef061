using System.Diagnostics;
using PerfEtl.Tests.Extract.Pdf.Damage;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>One document of 500 pages, put together by qpdf from the samples.</summary>
internal static class LongDocumentBenchmark
{
    private const int Pages = 500;

    /// <summary>Prints what reading it takes.</summary>
    public static void Run(IReadOnlyList<Sample> onePageSamples)
    {
        using var folder = new TemporaryFolder();
        var pages = Enumerable.Range(0, Pages).SelectMany(page =>
            new[] { onePageSamples[page % onePageSamples.Count].Path, "1" });
        Tool.Run("qpdf", ["--empty", "--pages", .. pages, "--", folder["long.pdf"]]);
        var bytes = File.ReadAllBytes(folder["long.pdf"]);
        using var watcher = new PeakWatcher();
        var watch = Stopwatch.StartNew();
        var forms = Forms.Read(bytes, "long.pdf");
        watch.Stop();
        var megabytes = watcher.Stop();
        var read = forms.Count(form => form is Pipeline.Normalize.NormalizedForm.Read);
        Console.WriteLine(FormattableString.Invariant(
            $"{Pages} pages in one document ({bytes.Length / 1024:N0} KiB): {read} of {forms.Count} forms read in ")
            + FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:0.00} s, +{megabytes} MiB"));
        if (forms.FirstOrDefault(form => form is Pipeline.Normalize.NormalizedForm.Unreadable) is
            Pipeline.Normalize.NormalizedForm.Unreadable(_, var refusals)) Console.WriteLine(refusals[0].Message);
    }
}
