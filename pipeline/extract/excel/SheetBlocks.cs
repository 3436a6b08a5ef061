namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>A text of a grid, or a blank merged cell, with the rows and columns it covers.</summary>
/// <remarks>0-based, both ends included.</remarks>
internal readonly record struct SheetBlock(int Top, int Left, int Bottom, int Right, SheetCell Cell);

/// <summary>Which places of a grid are one cell: merged ones, and what lines around a single text enclose.</summary>
/// <remarks>
/// A label in the middle of a box is often not merged: its box says what it stands for, as rulings do on a page. Cells
/// are never joined where two texts stand in one box.
/// </remarks>
internal sealed class SheetBlocks
{
    private const int Nobody = -1;

    private readonly SheetGrid grid;
    private readonly int[,] owner;
    private readonly List<SheetBlock> blocks = [];

    private SheetBlocks(SheetGrid grid)
    {
        this.grid = grid;
        owner = new int[grid.Rows.Count, grid.Columns.Count];
        for (var row = 0; row < grid.Rows.Count; row++)
            for (var column = 0; column < grid.Columns.Count; column++) owner[row, column] = Nobody;
    }

    /// <summary>The texts, row by row, each row from left to right.</summary>
    public static IReadOnlyList<SheetBlock> Of(SheetGrid grid)
    {
        var found = new SheetBlocks(grid);
        found.TakeMerged();
        found.TakeSingle();
        if (grid.HasLines) found.Widen();
        found.TakeBlank();
        return [.. found.blocks.OrderBy(block => block.Top).ThenBy(block => block.Left)];
    }

    private void TakeMerged()
    {
        foreach (var (range, text) in grid.Merged)
        {
            var (top, bottom) = Within(grid.Rows, range.Top, range.Bottom);
            var (left, right) = Within(grid.Columns, range.Left, range.Right);
            if (top <= bottom && left <= right) Add(new SheetBlock(top, left, bottom, right, text!));
        }
    }

    // After everything with text: a blank cell that stands in the box of a text is of that text.
    private void TakeBlank()
    {
        foreach (var range in grid.MergedBlank)
        {
            var (top, bottom) = Within(grid.Rows, range.Top, range.Bottom);
            var (left, right) = Within(grid.Columns, range.Left, range.Right);
            if (top >= bottom || left > right || !grid.IsRuled(top)) continue;
            if (blocks.Exists(block => block.Top <= bottom && block.Bottom >= top
                && block.Left <= right && block.Right >= left)) continue;
            Add(new SheetBlock(top, left, bottom, right, new SheetCell(range.Top, range.Left, "", Borders.None)));
        }
    }

    private void TakeSingle()
    {
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            for (var column = 0; column < grid.Columns.Count; column++)
            {
                if (owner[row, column] == Nobody && grid.At(row, column) is { Text.Length: > 0 } cell)
                    Add(new SheetBlock(row, column, row, column, cell));
            }
        }
    }

    // Cells that overlap come of no program; the first keeps its places.
    private void Add(SheetBlock block)
    {
        for (var row = block.Top; row <= block.Bottom; row++)
            for (var column = block.Left; column <= block.Right; column++)
                if (owner[row, column] == Nobody) owner[row, column] = blocks.Count;
        blocks.Add(block);
    }

    private void Widen()
    {
        var isSeen = new bool[grid.Rows.Count, grid.Columns.Count];
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            for (var column = 0; column < grid.Columns.Count; column++)
            {
                if (isSeen[row, column] || !grid.IsRuled(row)) continue;
                var box = BoxAround(row, column, isSeen);
                if (box is { Text: { } text, IsWhole: true })
                    blocks[text] = new SheetBlock(box.Top, box.Left, box.Bottom, box.Right, blocks[text].Cell);
            }
        }
    }

    private (int Top, int Left, int Bottom, int Right, int? Text, bool IsWhole) BoxAround(
        int startRow, int startColumn, bool[,] isSeen)
    {
        var (top, left, bottom, right, count) = (startRow, startColumn, startRow, startColumn, 0);
        var texts = new HashSet<int>();
        var open = new Stack<(int Row, int Column)>([(startRow, startColumn)]);
        isSeen[startRow, startColumn] = true;
        while (open.TryPop(out var place))
        {
            var (row, column) = place;
            count++;
            (top, bottom) = (Math.Min(top, row), Math.Max(bottom, row));
            (left, right) = (Math.Min(left, column), Math.Max(right, column));
            if (owner[row, column] != Nobody) texts.Add(owner[row, column]);
            foreach (var (nextRow, nextColumn) in Beside(row, column))
            {
                if (isSeen[nextRow, nextColumn]) continue;
                isSeen[nextRow, nextColumn] = true;
                open.Push((nextRow, nextColumn));
            }
        }

        var isWhole = count == (bottom - top + 1) * (right - left + 1);
        return (top, left, bottom, right, texts.Count == 1 ? texts.First() : null, isWhole);
    }

    private IEnumerable<(int Row, int Column)> Beside(int row, int column)
    {
        if (row > 0 && IsOpen(row - 1, column, row, column)) yield return (row - 1, column);
        if (row + 1 < grid.Rows.Count && IsOpen(row, column, row + 1, column)) yield return (row + 1, column);
        if (column > 0 && IsOpen(row, column - 1, row, column)) yield return (row, column - 1);
        if (column + 1 < grid.Columns.Count && IsOpen(row, column, row, column + 1)) yield return (row, column + 1);
    }

    private bool IsOpen(int row, int column, int nextRow, int nextColumn)
    {
        if (!grid.IsRuled(row) || !grid.IsRuled(nextRow)) return false;
        if (owner[row, column] != Nobody && owner[row, column] == owner[nextRow, nextColumn]) return true;
        return row == nextRow ? !grid.IsPartedFromRight(row, column) : !grid.IsPartedFromBelow(row, column);
    }

    private static (int First, int Last) Within(IReadOnlyList<int> numbers, int from, int to)
    {
        var (first, last) = (0, numbers.Count - 1);
        while (first < numbers.Count && numbers[first] < from) first++;
        while (last >= 0 && numbers[last] > to) last--;
        return (first, last);
    }
}
