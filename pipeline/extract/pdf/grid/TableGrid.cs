using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>The cells of one table before their texts are read.</summary>
internal sealed class TableGrid
{
    private readonly GridEdges edges;
    private readonly int[] owners;

    /// <summary>Joins elementary cells that no line parts into rectangles.</summary>
    /// <remarks>
    /// What is not rectangular (a line is missing) is cut into rectangles from the top left, the widest first, so that
    /// every place belongs to exactly one cell.
    /// </remarks>
    public TableGrid(GridEdges edges)
    {
        this.edges = edges;
        owners = new int[edges.RowCount * edges.ColumnCount];
        Array.Fill(owners, -1);
        for (var row = 0; row < edges.RowCount; row++)
        {
            for (var column = 0; column < edges.ColumnCount; column++)
            {
                if (owners[row * edges.ColumnCount + column] < 0) Take(row, column);
            }
        }
    }

    /// <summary>In reading order.</summary>
    public List<CellSpan> Cells { get; } = [];

    /// <summary>Positions of the column edges.</summary>
    public double[] Columns => edges.Columns;

    /// <summary>Positions of the row edges.</summary>
    public double[] Rows => edges.Rows;

    /// <summary>Around all cells.</summary>
    public PageBox Box => new(Columns[0], Rows[0], Columns[^1], Rows[^1]);

    /// <summary>The cell at a point of the page, an index into <see cref="Cells"/>; negative outside it.</summary>
    public int CellAt(double x, double y)
    {
        var column = Stretch(Columns, x);
        var row = Stretch(Rows, y);
        return column < 0 || row < 0 ? -1 : owners[row * edges.ColumnCount + column];
    }

    /// <summary>The cell at the edge of the page that a point lies closely above or below of, if it is open there.
    /// </summary>
    public int OpenCellBeside(double x, double y, double reach)
    {
        if (y > Rows[^1] && y - Rows[^1] <= reach && CellAt(x, Rows[^1]) is >= 0 and var below)
            return IsOpenBelow(Cells[below]) ? below : -1;
        if (y < Rows[0] && Rows[0] - y <= reach && CellAt(x, Rows[0]) is >= 0 and var above)
            return IsOpenAbove(Cells[above]) ? above : -1;
        return -1;
    }

    /// <summary>The last piece of a cell that a page cuts, too low for a line, above a point; negative for none.
    /// </summary>
    public int RemnantAbove(double x, double y, double reach, double line)
    {
        var isLow = edges.RowCount == 1 && Rows[1] - Rows[0] < line;
        if (!isLow || y <= Rows[1] || y - Rows[1] > reach) return -1;
        return CellAt(x, Rows[1]) is >= 0 and var cell && IsOpenAbove(Cells[cell]) ? cell : -1;
    }

    /// <summary>Between which rulings a cell lies.</summary>
    public PageBox BoxOf(CellSpan cell) =>
        new(Columns[cell.Column], Rows[cell.Row], Columns[cell.ColumnEnd], Rows[cell.RowEnd]);

    /// <summary>Whether a line is drawn along a column edge beside a row; false outside the table.</summary>
    public bool HasWall(int row, int edge) => row >= 0 && row < edges.RowCount && edges.HasColumnWall(row, edge);

    /// <summary>Whether a cell of the first row goes on above it.</summary>
    public bool IsOpenAbove(CellSpan cell) => cell.Row == 0 && IsOpen(cell, 0, 0);

    /// <summary>Whether a cell of the last row goes on below it.</summary>
    public bool IsOpenBelow(CellSpan cell) =>
        cell.RowEnd == edges.RowCount && IsOpen(cell, edges.RowCount, edges.RowCount - 1);

    // Open only between two sides: a corner that lies outside an uneven table is no open cell.
    private bool IsOpen(CellSpan cell, int edge, int row)
    {
        for (var column = cell.Column; column < cell.ColumnEnd; column++)
        {
            if (edges.HasRowWall(edge, column)) return false;
        }

        return edges.HasColumnWall(row, cell.Column) && edges.HasColumnWall(row, cell.ColumnEnd);
    }

    private void Take(int row, int column)
    {
        var columnEnd = column + 1;
        while (columnEnd < edges.ColumnCount && !edges.HasColumnWall(row, columnEnd) && IsFree(row, columnEnd))
            columnEnd++;
        var rowEnd = row + 1;
        while (rowEnd < edges.RowCount && GoesOn(rowEnd, column, columnEnd)) rowEnd++;
        for (var at = row; at < rowEnd; at++)
            owners.AsSpan(at * edges.ColumnCount + column, columnEnd - column).Fill(Cells.Count);
        Cells.Add(new CellSpan(row, column, rowEnd - row, columnEnd - column));
    }

    private bool IsFree(int row, int column) => owners[row * edges.ColumnCount + column] < 0;

    private bool GoesOn(int row, int column, int columnEnd)
    {
        for (var at = column; at < columnEnd; at++)
        {
            if (edges.HasRowWall(row, at) || !IsFree(row, at)) return false;
            if (at > column && edges.HasColumnWall(row, at)) return false;
        }

        return true;
    }

    private static int Stretch(double[] positions, double at)
    {
        if (!(at >= positions[0] && at <= positions[^1])) return -1;
        var (low, high) = (0, positions.Length - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (positions[middle] <= at) low = middle;
            else high = middle;
        }

        return low;
    }
}

/// <summary>The rows and columns one cell covers.</summary>
/// <param name="Row">First row, 0-based.</param>
/// <param name="Column">First column, 0-based.</param>
/// <param name="RowSpan">Rows it covers.</param>
/// <param name="ColumnSpan">Columns it covers.</param>
internal readonly record struct CellSpan(int Row, int Column, int RowSpan, int ColumnSpan)
{
    /// <summary>The row edge below it.</summary>
    public int RowEnd => Row + RowSpan;

    /// <summary>The column edge right of it.</summary>
    public int ColumnEnd => Column + ColumnSpan;
}
