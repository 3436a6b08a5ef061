namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>One table over all its pages: its pieces, then its rows.</summary>
/// <param name="number">Number in the document, 1-based.</param>
internal sealed class WholeTable(int number)
{
    private readonly List<(PageItem Item, int Head)> pieces = [];
    private readonly List<(StitchedRow Row, List<PageBreakCell> Cells)> rows = [];
    private readonly List<PageBreakCell> cells = [];
    private readonly List<int> dataRows = [];
    private double[] edges = [];

    /// <summary>The piece with the table's head.</summary>
    public RuledTable First => pieces[0].Item.Table!;

    /// <summary>The last piece so far.</summary>
    public RuledTable Last => pieces[^1].Item.Table!;

    /// <summary>Adds a piece, the first <paramref name="head"/> rows of which repeat the head.</summary>
    public void Add(PageItem item, int head) => pieces.Add((item, head));

    /// <summary>Whether pieces of one cell stand open on both sides of a page break.</summary>
    public bool ShowsCuts()
    {
        for (var index = 1; index < pieces.Count; index++)
        {
            var (upper, lower) = (pieces[index - 1].Item.Table!, pieces[index].Item.Table!);
            if (upper.IsOpenBelow && (lower.IsOpenAbove || pieces[index].Head > 0)) return true;
        }

        return false;
    }

    /// <summary>The rows, repeated heads among them where they stand.</summary>
    public IEnumerable<StitchedRow> Rows(bool showsCuts, Func<string, bool> isLabel)
    {
        edges = ColumnEdges.Of(pieces.ConvertAll(piece => piece.Item.Table!));
        for (var index = 0; index < pieces.Count; index++)
        {
            var (item, head) = pieces[index];
            if (index == 0) AddRows(item, 0, 0, []);
            else
            {
                AddHead(item, head);
                Stitch(item, head, showsCuts, isLabel);
            }
        }

        foreach (var cell in cells) rows[dataRows[cell.Row]].Cells.Add(cell);
        foreach (var (row, own) in rows)
        {
            own.Sort(static (one, other) => one.Columns.From.CompareTo(other.Columns.From));
            yield return row with { Cells = own.ConvertAll(cell => cell.Finish()) };
        }
    }

    // A row of the table, or a head's row, which is none.
    private void AddRow(PageItem item, int row, bool isHead)
    {
        if (!isHead) dataRows.Add(rows.Count);
        var stitched = new StitchedRow(item.Page.Number, item.FirstRow + row, [], IsFree: false)
        {
            Table = number,
            IsRepeatedHead = isHead,
        };
        rows.Add((stitched, []));
    }

    private void AddHead(PageItem item, int head)
    {
        var first = rows.Count;
        for (var row = 0; row < head; row++) AddRow(item, row, isHead: true);
        foreach (var cell in item.Table!.Cells)
        {
            if (cell.Row < head) rows[first + cell.Row].Cells.Add(CellOf(item, cell, 0));
        }
    }

    private PageBreakCell CellOf(PageItem item, GridCell cell, int row, bool isAtBreak = false)
    {
        var table = item.Table!;
        var columns = ColumnEdges.Range(edges, cell.Box.Left - table.Box.Left, cell.Box.Right - table.Box.Left);
        return new PageBreakCell(columns, row, item.Page.Number, cell) { IsAtBreak = isAtBreak };
    }

    // Rows of a piece from one on; rows and cells that belong to those above the break are there already.
    private void AddRows(PageItem item, int from, int firstRow, HashSet<GridCell> joined)
    {
        var table = item.Table!;
        while (dataRows.Count < firstRow + table.Rows.Count - 1 - from)
            AddRow(item, from + dataRows.Count - firstRow, isHead: false);
        foreach (var cell in table.Cells)
        {
            if (cell.Row < from || joined.Contains(cell)) continue;
            cells.Add(CellOf(item, cell, firstRow + cell.Row - from, firstRow > 0 && cell.Row == from));
        }
    }

    private void Stitch(PageItem item, int head, bool showsCuts, Func<string, bool> isLabel)
    {
        var table = item.Table!;
        if (table.Rows.Count - 1 <= head) return;
        var upper = cells.FindAll(cell => cell.Row + cell.RowSpan == dataRows.Count);
        var pairs = new List<PageBreakPair>();
        var lowerCount = 0;
        foreach (var cell in table.Cells)
        {
            if (cell.Row != head) continue;
            lowerCount++;
            var columns = CellOf(item, cell, 0).Columns;
            if (upper.Find(other => other.Columns == columns) is { } above)
                pairs.Add(new PageBreakPair(above, cell, head > 0));
        }

        pairs.Sort(static (one, other) => one.Upper.Columns.From.CompareTo(other.Upper.Columns.From));
        var isComplete = pairs.Count == upper.Count && pairs.Count == lowerCount && pairs.Count > 0;
        var (isCut, joined) = PageBreak.Decide(pairs, isComplete, showsCuts, HasBlanks, isLabel);
        var same = new HashSet<GridCell>(ReferenceEqualityComparer.Instance);
        foreach (var pair in joined)
        {
            pair.Upper.Add(
                pair.Lower, item.Page.Number, pair.Lower.RowSpan - (isCut ? 1 : 0),
                pair.Text(isLabel));
            same.Add(pair.Lower);
        }

        AddRows(item, head, dataRows.Count - (isCut ? 1 : 0), same);
    }

    private bool HasBlanks(int column) =>
        cells.Exists(cell => cell.IsBlank && cell.RowSpan == 1 && cell.Columns.From == column
            && cell.Row > 0 && cell.Row + 1 < dataRows.Count);
}

/// <summary>One row of the whole document as a person would read it across its pages.</summary>
/// <param name="Page">Page on which it begins, 1-based.</param>
/// <param name="RowOnPage">1-based; counts the table rows and the lines of the page from top to bottom.</param>
/// <param name="Cells">The cells whose top edge is this row's, left to right, blank ones included.</param>
/// <param name="IsFree">A line outside every table.</param>
internal sealed record StitchedRow(int Page, int RowOnPage, IReadOnlyList<StitchedCell> Cells, bool IsFree)
{
    /// <summary>Number of its table in the document, 1-based; 0 for a line outside every table.</summary>
    public int Table { get; init; }

    /// <summary>A head printed again where the table goes on on the next page: not a row of the table.</summary>
    public bool IsRepeatedHead { get; init; }
}
