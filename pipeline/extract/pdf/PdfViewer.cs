using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Objects;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>Bytes of a PDF → what can be shown of it to a person, whether or not it may be used.</summary>
internal sealed class PdfViewer(Vocabulary vocabulary, PdfLimits limits)
{
    private readonly PageStitcher stitcher = PdfReader.StitcherFor(vocabulary);

    /// <summary>The pages as far as they can be read; none of a file that cannot be opened.</summary>
    public PdfView View(ReadOnlyMemory<byte> bytes)
    {
        var damage = new DamageLog();
        var pages = new List<(PageContent Content, PageLayout Layout)>();
        try
        {
            ReadPages(PdfFile.Open(bytes, new PdfBudget(limits), damage), pages);
        }
        catch (PdfException)
        {
            // PdfReader tells the reason; here whatever was read so far is shown.
        }

        var rows = stitcher.Stitch([.. pages.Select(page => page.Layout)]);
        return new PdfView(pages, rows, damage.Notes);
    }

    private static void ReadPages(PdfFile file, List<(PageContent Content, PageLayout Layout)> pages)
    {
        var reader = new PageReader(file);
        foreach (var page in file.Pages)
        {
            file.Budget.CheckTime();
            var content = reader.Read(page);
            pages.Add((content, LayoutReader.Read(content)));
        }
    }
}
