using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract.Pdf;

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
