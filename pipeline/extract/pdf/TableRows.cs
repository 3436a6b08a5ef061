using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Page;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>Stitched rows → the rows every later stage reads: cells with text, and the merged ones that reach down.
/// </summary>
internal static class TableRows
{
    /// <summary>The rows with text, in reading order; heads repeated after a page break are left out.</summary>
    /// <param name="stitched">The rows of the document.</param>
    /// <param name="unseen">What its pages hold and do not show, each with its page.</param>
    public static IReadOnlyList<Row> Of(
        IReadOnlyList<StitchedRow> stitched, IReadOnlyList<(int Page, UnseenText Text)> unseen)
    {
        var rows = new List<Row>(stitched.Count);
        var reaching = new List<(Cell Cell, int RowsBelow)>();
        foreach (var row in stitched)
        {
            if (row.IsRepeatedHead) continue;
            var cells = row.Cells.Where(cell => cell.Text.Length > 0).Select(cell => CellOf(row, cell)).ToList();
            if (cells.Count > 0)
            {
                var covering = reaching.Select(cell => cell.Cell).OrderBy(cell => cell.Column).ToList();
                rows.Add(new Row(row.RowOnPage, cells)
                {
                    Covering = covering,
                    IsRuled = !row.IsFree,
                    Remarks = Remarks(row, unseen),
                });
            }

            Reach(row, cells, reaching);
        }

        return rows;
    }

    private static IReadOnlyList<Remark> Remarks(
        StitchedRow row, IReadOnlyList<(int Page, UnseenText Text)> unseen) =>
        unseen.Count == 0 ? [] : [.. row.Cells.SelectMany(cell => unseen
            .Where(one => cell.Pieces.Any(piece => piece.Page == one.Page && piece.Box.Holds(one.Text.Box.Center)))
            .Select(one => RemarkOf(one.Text, new Place(row.RowOnPage, cell.Column, cell.Page, cell.Box))))];

    private static Remark RemarkOf(UnseenText unseen, Place place) => new(
        unseen.Reason == UnseenReason.Struck ? RemarkKind.StruckText : RemarkKind.UnseenText, unseen.Text, place);

    private static Cell CellOf(StitchedRow row, StitchedCell cell) =>
        new(cell.Text, new Place(row.RowOnPage, cell.Column, cell.Page, cell.Box), row.IsFree ? 0 : cell.ColumnSpan);

    private static void Reach(StitchedRow row, List<Cell> cells, List<(Cell Cell, int RowsBelow)> reaching)
    {
        for (var index = reaching.Count - 1; index >= 0; index--)
        {
            var (cell, below) = reaching[index];
            if (below == 1) reaching.RemoveAt(index);
            else reaching[index] = (cell, below - 1);
        }

        foreach (var cell in row.Cells.Where(cell => cell.RowSpan > 1 && cell.Text.Length > 0))
            reaching.Add((cells.First(one => one.Column == cell.Column), cell.RowSpan - 1));
    }
}
