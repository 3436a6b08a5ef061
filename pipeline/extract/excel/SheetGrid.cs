using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Office;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>The rows and columns of a sheet that are shown, up to the last text, and the lines between them.</summary>
internal sealed class SheetGrid
{
    private const int MostPlaces = 4_000_000;

    private readonly Dictionary<(int Row, int Column), SheetCell> all = [];
    private readonly Borders[,] lines;
    private readonly bool[] isRuled;
    private readonly bool hasLines;

    /// <summary>Lays out a sheet.</summary>
    public SheetGrid(Sheet sheet)
    {
        foreach (var cell in sheet.Cells) all[(cell.Row, cell.Column)] = cell;
        Merged = [.. sheet.Merged.Select(range => (range, Text: all.GetValueOrDefault((range.Top, range.Left))))
            .Where(merged => merged.Text is { Text.Length: > 0 })];
        MergedBlank = [.. sheet.Merged.Where(range => range.Bottom > range.Top
            && all.GetValueOrDefault((range.Top, range.Left)) is not { Text.Length: > 0 })];
        Rows = ShownRows(sheet);
        Columns = ShownColumns(sheet);
        if ((long)Rows.Count * Columns.Count > MostPlaces)
            throw new UnreadableOfficeException("的工作表太大，行数乘列数超过四百万", Verdict.OverLimit, sheet.Name);
        lines = new Borders[Rows.Count, Columns.Count];
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++)
                lines[row, column] = all.GetValueOrDefault((Rows[row], Columns[column]))?.Borders ?? Borders.None;
        }

        hasLines = Enumerable.Range(0, Rows.Count).Any(HasVerticals);
        isRuled = [.. Enumerable.Range(0, Rows.Count).Select(row => hasLines ? HasVerticals(row) : HasSeveral(row))];
        FillBetween();
    }

    /// <summary>Numbers of the rows in the sheet.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Numbers of the columns in the sheet.</summary>
    public IReadOnlyList<int> Columns { get; }

    /// <summary>Merged cells with text.</summary>
    public IReadOnlyList<(CellRange Range, SheetCell? Text)> Merged { get; }

    /// <summary>Merged cells of several rows without text.</summary>
    public IReadOnlyList<CellRange> MergedBlank { get; }

    /// <summary>Whether lines part its cells; where none does, only merging joins them.</summary>
    public bool HasLines => hasLines;

    /// <summary>Whether a row stands in a table.</summary>
    public bool IsRuled(int row) => isRuled[row];

    /// <summary>The cell of a place of the grid; null for a blank one without lines.</summary>
    public SheetCell? At(int row, int column) => all.GetValueOrDefault((Rows[row], Columns[column]));

    /// <summary>Whether a line stands between a place and the one at its right.</summary>
    public bool IsPartedFromRight(int row, int column) =>
        lines[row, column].HasFlag(Borders.Right) || lines[row, column + 1].HasFlag(Borders.Left);

    /// <summary>Whether a line stands between a place and the one below it.</summary>
    public bool IsPartedFromBelow(int row, int column) =>
        lines[row, column].HasFlag(Borders.Bottom) || lines[row + 1, column].HasFlag(Borders.Top);

    private List<int> ShownRows(Sheet sheet)
    {
        var last = sheet.Cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Row).DefaultIfEmpty().Max();
        var rows = new SortedSet<int>(sheet.Cells.Where(cell => cell.Row <= last).Select(cell => cell.Row));
        // The text of a merged cell whose first row is hidden shows in its next one.
        foreach (var (range, _) in Merged)
        {
            var row = range.Top;
            while (row <= range.Bottom && !sheet.ShowsRow(row)) row++;
            if (row <= range.Bottom) rows.Add(row);
        }

        return [.. rows.Where(sheet.ShowsRow)];
    }

    private static List<int> ShownColumns(Sheet sheet)
    {
        var last = sheet.Cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Column).DefaultIfEmpty().Max();
        return [.. Enumerable.Range(1, last).Where(sheet.ShowsColumn)];
    }

    private bool HasVerticals(int row)
    {
        for (var column = 0; column < Columns.Count; column++)
            if ((lines[row, column] & (Borders.Left | Borders.Right)) != 0) return true;
        return false;
    }

    private bool HasSeveral(int row) =>
        Enumerable.Range(0, Columns.Count).Count(column => At(row, column) is { Text.Length: > 0 }) > 1;

    // A row of several cells between rows of a table is of the table, whatever lines it lost; without any lines the
    // table goes from the first row of several cells to the last.
    private void FillBetween()
    {
        var (first, last) = (Array.IndexOf(isRuled, true), Array.LastIndexOf(isRuled, true));
        for (var row = Math.Max(first, 0); row < last; row++)
            isRuled[row] |= HasSeveral(row) || (!hasLines && !FormTitle.IsTitle(RowOf(row)));
    }

    private Row RowOf(int row) => new(Rows[row],
        [.. Enumerable.Range(0, Columns.Count).Select(column => At(row, column)?.Text ?? "")
            .Where(text => text.Length > 0).Select(text => new Cell(text, default))]);
}
