using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>What became of one PDF.</summary>
/// <param name="Rows">Its rows in reading order; none if refused.</param>
/// <param name="Refusal">Why it may not be used; null if it may.</param>
internal sealed record PdfReading(IReadOnlyList<Row> Rows, Refusal? Refusal)
{
    /// <summary>A clean document.</summary>
    public static PdfReading Of(IReadOnlyList<Row> rows) => new(rows, null);

    /// <summary>A document to set aside.</summary>
    public static PdfReading Refused(Refusal why) => new([], why);
}
