using PerfEtl.Pipeline.Extract.Pdf.Page;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>What the pages of a PDF show, also of one that is set aside.</summary>
/// <param name="Contents">The pages; those after an unreadable one are left out.</param>
/// <param name="Damage">What is broken, each a Chinese clause; empty for a whole file.</param>
internal sealed record PdfPages(IReadOnlyList<PageContent> Contents, IReadOnlyList<string> Damage)
{
    /// <summary>The words of <c>/Keywords</c>; empty for none.</summary>
    public string Keywords { get; init; } = "";
}
