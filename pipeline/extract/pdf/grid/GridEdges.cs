using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>The row and column edges of a group of lines, and which sides of its elementary cells are drawn.</summary>
internal sealed class GridEdges
{
    // A line that covers less of a side than this does not separate the cells beside it.
    private const double CoveredShare = 0.7;

    // An open side of a table is an edge if at least this much lies beyond the last line, in points.
    private const double OpenRow = 3;
    private const double OpenColumn = 8;

    private bool[] rowWalls;
    private bool[] columnWalls;

    private GridEdges(double[] columns, double[] rows, bool[] rowWalls, bool[] columnWalls)
    {
        (Columns, Rows, this.rowWalls, this.columnWalls) = (columns, rows, rowWalls, columnWalls);
    }

    /// <summary>Positions of the column edges, left to right.</summary>
    public double[] Columns { get; private set; }

    /// <summary>Positions of the row edges, top to bottom.</summary>
    public double[] Rows { get; private set; }

    /// <summary>How many columns there are.</summary>
    public int ColumnCount => Columns.Length - 1;

    /// <summary>How many rows there are.</summary>
    public int RowCount => Rows.Length - 1;

    /// <summary>Whether a line is drawn along a row edge over one column.</summary>
    public bool HasRowWall(int edge, int column) => rowWalls[edge * ColumnCount + column];

    /// <summary>Whether a line is drawn along a column edge beside one row.</summary>
    public bool HasColumnWall(int row, int edge) => columnWalls[row * (ColumnCount + 1) + edge];

    /// <summary>The edges of a group, or null if it encloses nothing.</summary>
    public static GridEdges? Of(RulingGroup group)
    {
        var rows = Positions(group.Horizontal, group.Vertical, OpenRow);
        var columns = Positions(group.Vertical, group.Horizontal, OpenColumn);
        if (rows.Length < 2 || columns.Length < 2) return null;
        var rowWalls = Walls(group.Horizontal, rows, columns);
        var columnWalls = Transposed(Walls(group.Vertical, columns, rows), rows.Length - 1);
        var edges = new GridEdges(columns, rows, rowWalls, columnWalls);
        edges.DropUnseparating();
        return edges.RowCount > 0 && edges.ColumnCount > 0 ? edges : null;
    }

    // Where crossing lines run on beyond the last line, the table is open there: its edge is where they end.
    private static double[] Positions(List<Ruling> lines, List<Ruling> crossing, double open)
    {
        var positions = new List<double>(lines.Count + 2);
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && lines[end].Position - lines[start].Position <= RulingLines.Snap) end++;
            positions.Add((lines[start].Position + lines[end - 1].Position) / 2);
            start = end;
        }

        var (first, last) = (double.MaxValue, double.MinValue);
        foreach (var line in crossing) (first, last) = (Math.Min(first, line.From), Math.Max(last, line.To));
        var (atFirst, atLast) = (0, 0);
        foreach (var line in crossing)
        {
            if (line.From - first <= RulingLines.Snap) atFirst++;
            if (last - line.To <= RulingLines.Snap) atLast++;
        }

        if (atFirst > 1 && (positions.Count == 0 || positions[0] - first > open)) positions.Insert(0, first);
        if (atLast > 1 && (positions.Count == 0 || last - positions[^1] > open)) positions.Add(last);
        return [.. positions];
    }

    /// <summary>For each edge and each stretch between crossing edges, whether lines cover most of it.</summary>
    private static bool[] Walls(List<Ruling> lines, double[] edges, double[] crossing)
    {
        var stretches = crossing.Length - 1;
        var covered = new double[edges.Length * stretches];
        var edge = 0;
        foreach (var line in lines)
        {
            while (edge + 1 < edges.Length && edges[edge + 1] - line.Position < line.Position - edges[edge]) edge++;
            for (var stretch = 0; stretch < stretches; stretch++)
            {
                var overlap = Math.Min(line.To, crossing[stretch + 1]) - Math.Max(line.From, crossing[stretch]);
                if (overlap > 0) covered[edge * stretches + stretch] += overlap;
            }
        }

        var walls = new bool[covered.Length];
        for (var index = 0; index < walls.Length; index++)
        {
            var length = crossing[index % stretches + 1] - crossing[index % stretches];
            walls[index] = covered[index] > 0 && covered[index] >= CoveredShare * length - 1;
        }

        return walls;
    }

    private static bool[] Transposed(bool[] walls, int rows)
    {
        var edges = walls.Length / rows;
        var turned = new bool[walls.Length];
        for (var edge = 0; edge < edges; edge++)
        {
            for (var row = 0; row < rows; row++) turned[row * edges + edge] = walls[edge * rows + row];
        }

        return turned;
    }

    // An underline that starts at a border hangs together with the table, but separates nothing.
    private void DropUnseparating()
    {
        var rows = Kept(RowCount, ColumnCount, HasRowWall);
        var columns = Kept(ColumnCount, RowCount, (edge, row) => HasColumnWall(row, edge));
        if (rows.Count == Rows.Length && columns.Count == Columns.Length) return;
        var (rowWallsLeft, columnWallsLeft) = (new List<bool>(), new List<bool>());
        foreach (var row in rows)
        {
            for (var column = 0; column < columns.Count - 1; column++)
                rowWallsLeft.Add(All(columns[column], columns[column + 1], at => HasRowWall(row, at)));
        }

        for (var row = 0; row < rows.Count - 1; row++)
        {
            foreach (var column in columns)
                columnWallsLeft.Add(All(rows[row], rows[row + 1], at => HasColumnWall(at, column)));
        }

        (rowWalls, columnWalls) = ([.. rowWallsLeft], [.. columnWallsLeft]);
        Rows = [.. rows.ConvertAll(row => Rows[row])];
        Columns = [.. columns.ConvertAll(column => Columns[column])];
    }

    private static List<int> Kept(int last, int crossing, Func<int, int, bool> hasWall)
    {
        var kept = new List<int>(last + 1) { 0 };
        for (var edge = 1; edge < last; edge++)
        {
            for (var at = 0; at < crossing; at++)
            {
                if (!hasWall(edge, at)) continue;
                kept.Add(edge);
                break;
            }
        }

        kept.Add(last);
        return kept;
    }

    // Stretches that became one are drawn if the greater part of them is; dropped edges cut off small pieces only.
    private static bool All(int from, int to, Predicate<int> isDrawn)
    {
        var drawn = 0;
        for (var at = from; at < to; at++) drawn += isDrawn(at) ? 1 : 0;
        return drawn * 2 > to - from;
    }
}
