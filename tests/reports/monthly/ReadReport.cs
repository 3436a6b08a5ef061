using PerfEtl.Reports.Monthly;
using PerfEtl.Tests.Reports.Drawing.Pdf;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>What a reader finds in a report: the words of our own PDF reader and those of poppler.</summary>
internal sealed class ReadReport
{
    public ReadReport(MonthlyReportFile report)
    {
        var bytes = report.Bytes.ToArray();
        Pages = [.. new ReadPdf(bytes).Texts];
        Ours = string.Concat(Pages);
        Poppler = Packed(PdfTool.Run(bytes, "pdftotext", "-raw", "{}", "-"));
    }

    /// <summary>The text of each page.</summary>
    public IReadOnlyList<string> Pages { get; }

    /// <summary>As our reader sees it, in the order of painting.</summary>
    public string Ours { get; }

    /// <summary>As poppler sees it, without blanks and line ends.</summary>
    public string Poppler { get; }

    /// <summary>Both readers find the text.</summary>
    public void AssertHas(string text)
    {
        Assert.Contains(Packed(text), Packed(Ours), StringComparison.Ordinal);
        Assert.Contains(Packed(text), Poppler, StringComparison.Ordinal);
    }

    public void AssertLacks(string text) => Assert.DoesNotContain(Packed(text), Packed(Ours), StringComparison.Ordinal);

    private static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
