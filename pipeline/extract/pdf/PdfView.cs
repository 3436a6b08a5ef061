using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Page;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>What of a PDF can be shown, also of one that is set aside.</summary>
/// <param name="Pages">What each page shows and how it was cut into cells; pages after an unreadable one are left out.
/// </param>
/// <param name="Rows">The rows put together over the pages.</param>
/// <param name="Damage">What is broken, each a Chinese clause; empty for a whole file.</param>
internal sealed record PdfView(
    IReadOnlyList<(PageContent Content, PageLayout Layout)> Pages, IReadOnlyList<StitchedRow> Rows,
    IReadOnlyList<string> Damage);
