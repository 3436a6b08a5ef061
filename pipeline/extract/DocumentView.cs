using PerfEtl.Pipeline.Extract.Pdf;

namespace PerfEtl.Pipeline.Extract;

/// <summary>What of a document can be drawn.</summary>
internal abstract record DocumentView
{
    private DocumentView()
    {
    }

    /// <summary>Pages as they are printed.</summary>
    public sealed record Pages(PdfView View) : DocumentView;

    /// <summary>Rows of cells; none of what cannot be read.</summary>
    /// <param name="Of">The parts, such as sheets of a workbook.</param>
    /// <param name="AreLines">Whether a row is a line of a text, so that its number tells its place.</param>
    public sealed record Rows(IReadOnlyList<IReadOnlyList<Row>> Of, bool AreLines) : DocumentView;
}
