using System.Security.Cryptography;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;

namespace PerfEtl.Tests.Reports.Drawing.Pdf;

public sealed class PdfSameBytesTests
{
    private static readonly string[] Cultures = ["", "zh-CN", "de-DE", "tr-TR", "sv-SE", "ar-SA", "fa-IR"];

    [Fact]
    public void Finish_AnyCulture_GivesTheSameBytes()
    {
        var files = Cultures.Select(culture => CultureScope.Run(culture, () => Hash(PdfSamples.Report())));
        Assert.Single(files.Distinct());
    }

    [Fact]
    public void Finish_FromManyThreadsWithOneFontSet_GivesTheSameBytes()
    {
        var fonts = new FontSet(Path.Combine(AppContext.BaseDirectory, "fonts"));
        var files = Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(8).Select(_ => Hash(Page(fonts)));
        Assert.Single(files.Distinct());
    }

    [Fact]
    public void Finish_Twice_GivesTheSameBytes()
    {
        var document = PdfSamples.Report();
        Assert.Equal(Hash(document), Hash(document));
    }

    [Fact]
    public void Finish_OtherText_HasAnotherId()
    {
        Assert.NotEqual(Id("甲"), Id("乙"));
        Assert.Equal(Id("甲"), Id("甲"));
    }

    private static string Id(string text)
    {
        var document = new PdfDocument(PdfSamples.Info, FontSet.Installed);
        document.AddPage().Text(text, 10, 10, PdfSamples.Body);
        var trailer = PdfTool.Run(document.Finish(), "qpdf", "--show-object=trailer", "{}");
        return trailer[trailer.IndexOf("/ID", StringComparison.Ordinal)..];
    }

    private static PdfDocument Page(FontSet fonts)
    {
        var document = new PdfDocument(PdfSamples.Info, fonts);
        document.AddPage().Draw(PdfSamples.Chart, 10, 10);
        return document;
    }

    private static string Hash(PdfDocument document) => Convert.ToHexString(SHA256.HashData(document.Finish()));
}
