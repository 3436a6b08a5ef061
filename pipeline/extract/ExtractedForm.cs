namespace PerfEtl.Pipeline.Extract;

/// <summary>The cells of one form, in reading order; nothing in them is interpreted yet.</summary>
/// <param name="FormNo">Which form of its document this is, 1-based.</param>
/// <param name="Layout">Whether the rows still have cells.</param>
/// <param name="Rows">The rows, blank ones included.</param>
internal sealed record ExtractedForm(int FormNo, CellLayout Layout, IReadOnlyList<Row> Rows);
