using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>One ruled table of one page, or the piece of a table that the page shows.</summary>
/// <param name="Box">Around all cells.</param>
/// <param name="Columns">Positions of the column edges from left to right, one more than there are columns.</param>
/// <param name="Rows">Positions of the row edges from top to bottom, one more than there are rows.</param>
/// <param name="Cells">In reading order; every place of the table is covered by exactly one cell.</param>
/// <param name="IsOpenAbove">No ruling closes its first row: it goes on from the page before.</param>
/// <param name="IsOpenBelow">No ruling closes its last row: it goes on on the next page.</param>
internal sealed record RuledTable(
    PageBox Box, IReadOnlyList<double> Columns, IReadOnlyList<double> Rows, IReadOnlyList<GridCell> Cells,
    bool IsOpenAbove, bool IsOpenBelow)
{
    // In units of the font size; a line of text and the space around it take more.
    private const double Line = 1.1;

    /// <summary>The same without rows that are none: blank, lower than a line of text and beside cells that go on.
    /// </summary>
    /// <remarks>Below a row that the page cuts, Qt draws the upper side of a next cell twice, a little apart.</remarks>
    public RuledTable WithoutSlivers()
    {
        var line = Line * Cells.Select(cell => cell.Ends.Size).Where(size => size > 0).DefaultIfEmpty().Min();
        var isLow = new bool[Rows.Count - 1];
        for (var row = 0; row < isLow.Length - 1; row++) isLow[row] = Rows[row + 1] - Rows[row] < line;
        if (!isLow.Contains(true)) return this;
        var slivers = Slivers(isLow);
        return slivers.Count == 0 ? this : Without(slivers);
    }

    // Rows of which some cells are blank and end, each right above a cell of its columns, and all others go on.
    private HashSet<int> Slivers(bool[] isLow)
    {
        var begins = Cells.Select(cell => (cell.Row, cell.Column, cell.ColumnSpan)).ToHashSet();
        var (hasBlank, hasOther, hasEnd) = (new bool[isLow.Length], new bool[isLow.Length], new bool[isLow.Length]);
        foreach (var cell in Cells)
        {
            var last = cell.Row + cell.RowSpan - 1;
            for (var row = cell.Row; row < last; row++) hasOther[row] = true;
            var isBlank = cell.RowSpan == 1 && cell.Text.Length == 0
                && begins.Contains((last + 1, cell.Column, cell.ColumnSpan));
            hasBlank[last] |= isBlank;
            hasEnd[last] |= !isBlank;
        }

        return [.. Enumerable.Range(0, isLow.Length).Where(row =>
            isLow[row] && hasBlank[row] && hasOther[row] && !hasEnd[row] && !(row > 0 && isLow[row - 1]))];
    }

    // The cells that begin below such a row begin with it.
    private RuledTable Without(HashSet<int> slivers)
    {
        var numbers = new int[Rows.Count];
        for (var edge = 1; edge < numbers.Length; edge++)
            numbers[edge] = numbers[edge - 1] + (slivers.Contains(edge - 1) ? 0 : 1);
        var cells = new List<GridCell>(Cells.Count);
        foreach (var cell in Cells)
        {
            if (cell.RowSpan == 1 && slivers.Contains(cell.Row)) continue;
            var top = slivers.Contains(cell.Row - 1) ? cell.Row - 1 : cell.Row;
            cells.Add(cell with
            {
                Row = numbers[top],
                RowSpan = numbers[cell.Row + cell.RowSpan] - numbers[top],
                Box = cell.Box with { Top = Rows[top] },
            });
        }

        cells.Sort(static (one, other) => (one.Row, one.Column).CompareTo((other.Row, other.Column)));
        return this with
        {
            Cells = cells,
            Rows = [.. Rows.Where((_, edge) => edge == 0 || !slivers.Contains(edge - 1))],
        };
    }
}

/// <summary>One cell of a ruled table, merged cells as one.</summary>
/// <param name="Row">Of its top left corner, 0-based among the table's rows.</param>
/// <param name="Column">Of its top left corner, 0-based among the table's columns.</param>
/// <param name="RowSpan">Rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1.</param>
/// <param name="Box">Between its rulings.</param>
/// <param name="Text">Its lines put together, without blanks around; empty for a blank cell.</param>
internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, PageBox Box, string Text)
{
    /// <summary>No ruling closes it above although it stands in the first row: a cut piece of a cell.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>No ruling closes it below although it stands in the last row: a cut piece of a cell.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>How its text begins and ends, for joining it with the piece on the next page.</summary>
    public TextEnds Ends { get; init; }
}
