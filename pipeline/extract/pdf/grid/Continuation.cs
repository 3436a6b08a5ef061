namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Tells whether a table at the top of a page goes on from the last one of the page before.</summary>
internal static class Continuation
{
    // In points: how far edges of one table may differ from page to page, and how far even pages may be shifted.
    private const double Tolerance = 4;
    private const double Shift = 60;

    // A form that begins shows its labels again, with other values beside them: 项目名称, 主管部门.
    private const int LabelRows = 2;

    // Fewer equal texts than this may be chance.
    private const int HeadCells = 3;

    /// <summary>How many rows of the next piece repeat the table's head.</summary>
    /// <param name="first">The table's first piece, with its head.</param>
    /// <param name="last">The table's piece on the page before.</param>
    /// <param name="next">The first table of the page.</param>
    /// <returns>0 or more if the table goes on, null if another table begins.</returns>
    public static int? HeadRows(RuledTable first, RuledTable last, RuledTable next)
    {
        if (!HasSameShape(last, next)) return null;
        var head = EqualRows(first, next);
        var isWhole = head == Rows(next) && head >= Rows(first);
        if (isWhole || BeginsAnew(first, next, head)) return null;
        if (head > 0) return head;
        var inner = InnerHead(first, 1, next);
        return inner > 0 || last == first ? inner : InnerHead(last, 0, next);
    }

    private static int Rows(RuledTable table) => table.Rows.Count - 1;

    private static bool HasSameShape(RuledTable one, RuledTable other)
    {
        if (Math.Abs(one.Box.Width - other.Box.Width) > Tolerance) return false;
        if (Math.Abs(one.Box.Left - other.Box.Left) > Shift) return false;
        var isCut = one.IsOpenBelow && other.IsOpenAbove;
        var (matched, fewer) = (0, Math.Min(one.Columns.Count, other.Columns.Count) - 2);
        for (var index = 1; index < one.Columns.Count - 1; index++)
        {
            if (HasEdge(other, one.Columns[index] - one.Box.Left)) matched++;
        }

        return isCut || matched * 2 >= fewer;
    }

    private static bool HasEdge(RuledTable table, double offset)
    {
        foreach (var edge in table.Columns)
        {
            if (Math.Abs(edge - table.Box.Left - offset) <= Tolerance) return true;
        }

        return false;
    }

    // Rows from the top that are equal in both, no cell reaching below them.
    private static int EqualRows(RuledTable first, RuledTable next)
    {
        var most = Math.Min(Rows(first), Rows(next));
        var (equal, whole) = (0, 0);
        while (equal < most && Compare(first, equal, next, equal) == Likeness.Equal)
        {
            equal++;
            if (!IsStraddled(first, equal) && !IsStraddled(next, equal)) whole = equal;
        }

        return whole;
    }

    // Some forms print only the head of the indicators again, which stands in the middle of the table; where 绩效指标
    // stands beside it in the table, the repeated head has a blank cell. A head of two lines is repeated whole.
    // A page break may stand right above the head: it is the first row of a later piece.
    private static int InnerHead(RuledTable table, int from, RuledTable next)
    {
        var lines = IsStraddled(next, 1, isTextOnly: true) ? 2 : 1;
        if (lines >= Rows(next) || IsStraddled(next, lines, isTextOnly: true)) return 0;
        for (var row = from; row + lines <= Rows(table); row++)
        {
            if (IsHeadOf(table, row, next, 0) && (lines == 1 || IsHeadOf(table, row + 1, next, 1))) return lines;
        }

        return 0;
    }

    private static bool IsHeadOf(RuledTable table, int row, RuledTable next, int line)
    {
        var head = CellsOf(next, line);
        var texts = head.FindAll(cell => cell.Text.Length > 0);
        if (texts.Count < (line == 0 ? HeadCells : 1) || !texts.TrueForAll(IsHeadText)) return false;
        var above = CellsOf(table, row);
        return texts.TrueForAll(cell => above.Exists(
            other => other.Text == cell.Text && IsAt(table, other, next, cell)));
    }

    private static bool IsHeadText(GridCell cell) =>
        cell.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0;

    private static bool IsStraddled(RuledTable table, int row, bool isTextOnly = false)
    {
        foreach (var cell in table.Cells)
        {
            if (isTextOnly && cell.Text.Length == 0) continue;
            if (cell.Row < row && cell.Row + cell.RowSpan > row) return true;
        }

        return false;
    }

    private static bool BeginsAnew(RuledTable first, RuledTable next, int head)
    {
        var rows = Math.Min(LabelRows, Math.Min(Rows(first), Rows(next)) - head);
        if (rows == 0) return false;
        for (var row = head; row < head + rows; row++)
        {
            if (Compare(first, row, next, row) == Likeness.None) return false;
        }

        return true;
    }

    // Equal: the same cells with the same texts, not all blank. Alike: the same label first, whatever stands after it;
    // columns as wide as their texts differ from form to form.
    private static Likeness Compare(RuledTable first, int firstRow, RuledTable next, int row)
    {
        var (one, other) = (CellsOf(first, firstRow), CellsOf(next, row));
        if (one.Count == 0 || other.Count == 0) return Likeness.None;
        if (AreEqual(first, one, next, other)) return Likeness.Equal;
        var isLabelled = one.Count > 1 && other.Count > 1 && one[0].Text.Length > 0 && one[0].Text == other[0].Text;
        return isLabelled ? Likeness.Alike : Likeness.None;
    }

    private static bool AreEqual(RuledTable first, List<GridCell> one, RuledTable next, List<GridCell> other)
    {
        if (one.Count != other.Count || one.TrueForAll(cell => cell.Text.Length == 0)) return false;
        for (var index = 0; index < one.Count; index++)
        {
            if (one[index].Text != other[index].Text || !IsAt(first, one[index], next, other[index])) return false;
        }

        return true;
    }

    private static bool IsAt(RuledTable table, GridCell cell, RuledTable next, GridCell other) =>
        Math.Abs(Offset(table, cell.Box.Left) - Offset(next, other.Box.Left)) <= Tolerance
        && Math.Abs(cell.Box.Width - other.Box.Width) <= Tolerance;

    private static double Offset(RuledTable table, double x) => x - table.Box.Left;

    private static List<GridCell> CellsOf(RuledTable table, int row)
    {
        var cells = new List<GridCell>();
        foreach (var cell in table.Cells)
        {
            if (cell.Row == row) cells.Add(cell);
        }

        return cells;
    }

    private enum Likeness
    {
        None,
        Alike,
        Equal,
    }
}
