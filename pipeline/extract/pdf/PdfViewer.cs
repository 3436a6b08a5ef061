using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using PerfEtl.Pipeline.Vocabularies;

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

/// <summary>What the pages of a PDF show, also of one that is set aside.</summary>
/// <param name="Contents">The pages; those after an unreadable one are left out.</param>
/// <param name="Damage">What is broken, each a Chinese clause; empty for a whole file.</param>
internal sealed record PdfPages(IReadOnlyList<PageContent> Contents, IReadOnlyList<string> Damage)
{
    /// <summary>The words of <c>/Keywords</c>; empty for none.</summary>
    public string Keywords { get; init; } = "";
}

/// <summary>What of a PDF can be shown, also of one that is set aside.</summary>
/// <param name="Pages">What each page shows and how it was cut into cells.</param>
/// <param name="Rows">The rows put together over the pages.</param>
/// <param name="Damage">What is broken, each a Chinese clause; empty for a whole file.</param>
internal sealed record PdfView(
    IReadOnlyList<(PageContent Content, PageLayout Layout)> Pages, IReadOnlyList<StitchedRow> Rows,
    IReadOnlyList<string> Damage)
{
    /// <summary>Cuts pages into cells and puts their rows together, as <see cref="PdfReader"/> does.</summary>
    public static PdfView Of(PdfPages pages, Vocabulary vocabulary)
    {
        var laid = pages.Contents.Select(content => (content, Layout: LayoutReader.Read(content))).ToList();
        var rows = PdfReader.StitcherFor(vocabulary).Stitch([.. laid.Select(page => page.Layout)]);
        return new PdfView(laid, rows, pages.Damage);
    }
}
