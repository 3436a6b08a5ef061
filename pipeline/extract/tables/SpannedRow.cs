using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Tables;

/// <summary>A row of a table whose merged cells are known, blank cells included or not.</summary>
/// <param name="Line">Of the document, or of its page or sheet.</param>
/// <param name="Cells">The cells whose top edge is this row's, left to right, with the rows each covers.</param>
/// <param name="IsRuled">Whether it stands in a table.</param>
internal sealed record SpannedRow(int Line, IReadOnlyList<(Cell Cell, int RowSpan)> Cells, bool IsRuled)
{
    /// <summary>What its cells hold beside their print.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Why a form with this row cannot be read without guessing.</summary>
    public IReadOnlyList<Refusal> Doubts { get; init; } = [];

    /// <summary>The rows that every later stage reads: cells with text, and the merged ones that reach down.</summary>
    public static IReadOnlyList<Row> Rows(IEnumerable<SpannedRow> spanned)
    {
        var rows = new List<Row>();
        var reaching = new List<(Cell Cell, int RowsBelow)>();
        var waiting = (Remarks: new List<Remark>(), Doubts: new List<Refusal>());
        foreach (var row in spanned)
        {
            List<Cell> cells = [.. row.Cells.Select(one => one.Cell).Where(cell => cell.Text.Length > 0)];
            if (cells.Count == 0)
            {
                waiting.Remarks.AddRange(row.Remarks);
                waiting.Doubts.AddRange(row.Doubts);
            }
            else
            {
                rows.Add(new Row(row.Line, cells)
                {
                    Covering = InOrder(reaching.Select(one => one.Cell).Where(cell => cell.Text.Length > 0)),
                    Blank = InOrder(reaching.Select(one => one.Cell)
                        .Concat(row.Cells.Where(one => one.RowSpan > 1).Select(one => one.Cell))
                        .Where(cell => cell.Text.Length == 0)),
                    IsRuled = row.IsRuled,
                    Remarks = Joined(waiting.Remarks, row.Remarks),
                    Doubts = Joined(waiting.Doubts, row.Doubts),
                });
            }

            Reach(row, reaching);
        }

        if (rows.Count == 0 || (waiting.Remarks.Count == 0 && waiting.Doubts.Count == 0)) return rows;
        rows[^1] = rows[^1] with
        {
            Remarks = [.. rows[^1].Remarks, .. waiting.Remarks],
            Doubts = [.. rows[^1].Doubts, .. waiting.Doubts],
        };
        return rows;
    }

    // What a row without text has to say is said by the next one with.
    private static IReadOnlyList<T> Joined<T>(List<T> waiting, IReadOnlyList<T> own)
    {
        if (waiting.Count == 0) return own;
        IReadOnlyList<T> joined = [.. waiting, .. own];
        waiting.Clear();
        return joined;
    }

    private static IReadOnlyList<Cell> InOrder(IEnumerable<Cell> cells) => [.. cells.OrderBy(cell => cell.Column)];

    private static void Reach(SpannedRow row, List<(Cell Cell, int RowsBelow)> reaching)
    {
        for (var index = reaching.Count - 1; index >= 0; index--)
        {
            var (cell, below) = reaching[index];
            if (below == 1) reaching.RemoveAt(index);
            else reaching[index] = (cell, below - 1);
        }

        foreach (var (cell, rowSpan) in row.Cells)
            if (rowSpan > 1) reaching.Add((cell, rowSpan - 1));
    }
}
