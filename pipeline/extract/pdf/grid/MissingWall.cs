namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Tells a cell of one row that is two cells whose dividing line is missing.</summary>
/// <remarks>
/// The line goes on in the rows above and below, and the text keeps clear of its place by more than a character without
/// any blank between: a merged cell would run its text across.
/// </remarks>
internal static class MissingWall
{
    /// <summary>Whether a line seems to be missing inside a cell.</summary>
    /// <param name="grid">Its table.</param>
    /// <param name="cell">Which cell.</param>
    /// <param name="marks">Its text in lines that run to the right.</param>
    public static bool IsIn(TableGrid grid, CellSpan cell, ReadOnlySpan<Mark> marks)
    {
        if (cell.RowSpan > 1 || cell.ColumnSpan == 1 || marks.IsEmpty) return false;
        for (var edge = cell.Column + 1; edge < cell.ColumnEnd; edge++)
        {
            var goesOn = grid.HasWall(cell.Row - 1, edge) && grid.HasWall(cell.Row + 1, edge);
            if (goesOn && IsParted(marks, grid.Columns[edge])) return true;
        }

        return false;
    }

    private static bool IsParted(ReadOnlySpan<Mark> marks, double at)
    {
        var isParted = false;
        for (var index = 0; index < marks.Length; index++)
        {
            ref readonly var mark = ref marks[index];
            if (mark.Start < at && mark.End > at) return false;
            if (index == 0 || marks[index - 1].Line != mark.Line) continue;
            var end = marks[index - 1].End;
            isParted |= end <= at && mark.Start >= at && mark.Start - end > mark.Size;
        }

        return isParted;
    }
}
