namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>A cell of a table before it is printed.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Rows">How many rows it covers.</param>
internal sealed record SheetCell(string Text, int Columns = 1, int Rows = 1);

/// <summary>A part of a page: a line of text or a table.</summary>
internal abstract record Block;

/// <summary>A line outside any table.</summary>
/// <param name="Parts">One text, or several with room between: <c>填报单位：某局</c>, <c>单位：万元</c>.</param>
/// <param name="IsTitle">Whether it is set large.</param>
internal sealed record LineBlock(IReadOnlyList<string> Parts, bool IsTitle = false) : Block;

/// <summary>A table.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows with the cells that begin on them.</param>
/// <param name="Head">The rows that head the indicators; they may be printed again on a new page.</param>
/// <param name="Body">The rows that hold indicators; a page may end within.</param>
internal sealed record TableBlock(
    int Columns, IReadOnlyList<IReadOnlyList<SheetCell>> Rows, Range Head, Range Body) : Block
{
    /// <summary>For every row the cells that begin on it, each with its column.</summary>
    public IReadOnlyList<IReadOnlyList<(int Column, SheetCell Cell)>> Placed()
    {
        var taken = new int[Columns];
        var placed = new List<IReadOnlyList<(int, SheetCell)>>();
        foreach (var row in Rows)
        {
            placed.Add(Place(row, taken));
            for (var column = 0; column < Columns; column++) taken[column] = Math.Max(0, taken[column] - 1);
        }

        return placed;
    }

    private List<(int, SheetCell)> Place(IReadOnlyList<SheetCell> row, int[] taken)
    {
        var (cells, column) = (new List<(int, SheetCell)>(), 0);
        foreach (var cell in row)
        {
            while (column < Columns && taken[column] > 0) column++;
            if (column + cell.Columns > Columns) throw new InvalidOperationException($"no room for {cell}");
            cells.Add((column, cell));
            for (var end = column + cell.Columns; column < end; column++) taken[column] = cell.Rows;
        }

        if (taken.Contains(0)) throw new InvalidOperationException($"a hole after {row[^1]}");
        return cells;
    }
}

/// <summary>A form to be printed, and what it says.</summary>
internal sealed record Sheet(IReadOnlyList<Block> Blocks, Truth Truth);
