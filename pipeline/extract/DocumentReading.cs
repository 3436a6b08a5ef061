using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf;

namespace PerfEtl.Pipeline.Extract;

/// <summary>What became of one document before anything in it is interpreted.</summary>
/// <param name="Layout">How much of the structure of its cells it has.</param>
/// <param name="Parts">Its rows in reading order; no form goes on from one part into the next, as from one sheet of a
/// workbook. Empty if refused.</param>
/// <param name="Refusal">Why it may not be used; null if it may.</param>
internal sealed record DocumentReading(
    CellLayout Layout, IReadOnlyList<IReadOnlyList<Row>> Parts, Refusal? Refusal)
{
    /// <summary>Whether the document is one form by its nature, so that nothing tells where a form begins.</summary>
    public bool IsOneForm { get; init; }

    /// <summary>The rows of all parts.</summary>
    public IReadOnlyList<Row> Rows => Parts is [var only] ? only : [.. Parts.SelectMany(part => part)];

    /// <summary>A clean document of ruled tables in one part.</summary>
    public static DocumentReading Of(IReadOnlyList<Row> rows) => Of(CellLayout.Ruled, rows);

    /// <summary>A clean document in one part.</summary>
    public static DocumentReading Of(CellLayout layout, IReadOnlyList<Row> rows) => new(layout, [rows], null);

    /// <summary>A document to set aside.</summary>
    public static DocumentReading Refused(Refusal why) => new(CellLayout.Ruled, [], why);

    /// <summary>A document to set aside as a whole.</summary>
    public static DocumentReading Refused(string printed, string reason, Verdict verdict) =>
        Refused(new Refusal(default, "文件", printed, reason, verdict));
}

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
