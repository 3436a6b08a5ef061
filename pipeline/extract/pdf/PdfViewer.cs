using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Pig;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>Bytes of a PDF → what can be shown of it to a person, whether or not it may be used.</summary>
internal sealed class PdfViewer(PdfLimits limits)
{
    /// <summary>The pages as far as they can be read; none of a file that cannot be opened.</summary>
    public PdfPages Read(ReadOnlyMemory<byte> bytes)
    {
        var damage = new DamageLog();
        var pages = new List<PageContent>();
        var keywords = "";
        try
        {
            var file = PdfFile.Open(bytes, new PdfBudget(limits), damage);
            keywords = file.Keywords ?? "";
            ReadPages(file, pages);
        }
        catch (PdfException)
        {
            // PdfReader tells the reason; here whatever was read so far is shown.
        }

        return new PdfPages(pages, damage.Notes) { Keywords = keywords };
    }

    private static void ReadPages(PdfFile file, List<PageContent> pages)
    {
        var reader = new PageReader(file);
        foreach (var page in file.Pages)
        {
            file.Budget.CheckTime();
            pages.Add(reader.Read(page));
        }
    }
}
