using System.Globalization;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Prints documents with the producers installed on this machine.</summary>
/// <param name="work">A folder for sources and profiles.</param>
internal sealed class PrintShop(string work)
{
    // LibreOffice starts slowly, and one of its processes converts many files.
    private const int OfficeBatch = 50;

    /// <summary>Prints every job as <c>STEM.pdf</c> into a folder.</summary>
    public void Print(IReadOnlyList<PrintJob> jobs, string folder)
    {
        foreach (var job in jobs) File.WriteAllText(SourceOf(job), job.Source());
        var office = jobs.Where(job => job.Producer is Producer.Writer or Producer.Calc).ToList();
        foreach (var batch in office.Chunk(OfficeBatch)) PrintWithOffice([.. batch.Select(SourceOf)], folder);
        foreach (var job in jobs.Except(office))
        {
            PrintPage(job.Producer, job.Style, SourceOf(job), Path.Combine(folder, job.Stem + ".pdf"));
        }
    }

    /// <summary>Prints an HTML file with Chromium.</summary>
    public void PrintWithChromium(string html, string pdf, bool isTagged = false)
    {
        string[] untagged = isTagged ? [] : ["--disable-pdf-tagging"];
        Tool.Run("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={work}/chromium",
            "--no-pdf-header-footer", .. untagged, $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri,
        ]);
    }

    private string SourceOf(PrintJob job) => Path.Combine(work, job.Stem + job.SourceEnding);

    private void PrintPage(Producer producer, PrintStyle style, string html, string pdf)
    {
        switch (producer)
        {
            case Producer.Chromium:
                PrintWithChromium(html, pdf, style.IsTagged);
                break;
            case Producer.WeasyPrint:
                Tool.Run("weasyprint", html, pdf);
                break;
            default:
                PrintWithWkhtmltopdf(style, html, pdf);
                break;
        }
    }

    // Its version of WebKit does not know @page.
    private static void PrintWithWkhtmltopdf(PrintStyle style, string html, string pdf)
    {
        var margin = style.Margin.ToString(CultureInfo.InvariantCulture) + "mm";
        Tool.Run(
            "wkhtmltopdf", "-q", "--page-width", $"{style.Paper.Width}mm", "--page-height", $"{style.Paper.Height}mm",
            "-T", margin, "-B", margin, "-L", margin, "-R", margin, html, pdf);
    }

    private void PrintWithOffice(IReadOnlyList<string> sources, string folder) => Tool.Run(
        "soffice",
        [
            "--headless", $"-env:UserInstallation=file://{work}/office", "--convert-to", "pdf", "--outdir", folder,
            .. sources,
        ]);
}
