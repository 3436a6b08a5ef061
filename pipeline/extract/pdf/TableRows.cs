using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Tables;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>Stitched rows → the rows every later stage reads: cells with text, and the merged ones that reach down.
/// </summary>
internal static class TableRows
{
    /// <summary>The rows with text, in reading order; heads repeated after a page break are left out.</summary>
    /// <param name="stitched">The rows of the document.</param>
    /// <param name="unseen">What its pages hold and do not show, each with its page.</param>
    public static IReadOnlyList<Row> Of(
        IReadOnlyList<StitchedRow> stitched, IReadOnlyList<(int Page, UnseenText Text)> unseen) =>
        SpannedRow.Rows(stitched.Where(row => !row.IsRepeatedHead).Select(row =>
            new SpannedRow(row.RowOnPage, [.. row.Cells.Select(cell => (CellOf(row, cell), Rows(cell)))], !row.IsFree)
            {
                Remarks = Remarks(row, unseen),
            }));

    // A blank cell that a page begins with may be the rest of the one above; two of one row that meet at a page break
    // may be two. Neither tells its rows from those above.
    private static int Rows(StitchedCell cell) =>
        cell.Text.Length == 0 && (cell.IsAtBreak || !cell.IsMerged) ? 1 : cell.RowSpan;

    private static IReadOnlyList<Remark> Remarks(
        StitchedRow row, IReadOnlyList<(int Page, UnseenText Text)> unseen) =>
        unseen.Count == 0 || row.Cells.All(cell => cell.Text.Length == 0) ? [] : [.. row.Cells.SelectMany(cell => unseen
            .Where(one => cell.Pieces.Any(piece => piece.Page == one.Page && piece.Box.Holds(one.Text.Box.Center)))
            .Select(one => RemarkOf(one.Text, new Place(row.RowOnPage, cell.Column, cell.Page, cell.Box))))];

    private static Remark RemarkOf(UnseenText unseen, Place place) => new(
        unseen.Reason == UnseenReason.Struck ? RemarkKind.StruckText : RemarkKind.UnseenText, unseen.Text, place);

    private static Cell CellOf(StitchedRow row, StitchedCell cell) =>
        new(cell.Text, new Place(row.RowOnPage, cell.Column, cell.Page, cell.Box), row.IsFree ? 0 : cell.ColumnSpan);
}
