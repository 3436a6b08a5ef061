namespace PerfEtl.Pipeline.Extract.Text;

/// <summary>Rows whose cells stand on lines of their own, each closed by a bar, the row by a line of bars.</summary>
/// <example>
/// <code>
/// |
/// 产出指标 |
/// 数量指标 |
/// 配备车辆数 |
/// 10辆 |
/// ||
/// </code>
/// A lone bar at the start of a line opens a row or closes one; a blank cell has a blank before its bar. Bars behind
/// the last cell are the blank cells of its row: <c>397 | |||</c>; a row without a blank cell has none, and ends where
/// the others are as wide.
/// </example>
internal static class BarRows
{
    /// <summary>The rows; a line outside any row is a row of its own.</summary>
    public static IReadOnlyList<Row> Join(string[] lines)
    {
        var rows = new List<Row>();
        var ended = new List<Row>();
        var cells = new List<Cell>();
        var column = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].TrimEnd();
            if (line == "|" || TextRows.IsRowEnd(line) || !line.EndsWith('|'))
            {
                Close(rows, ref cells, ref column);
                if (!line.EndsWith('|')) AddAlone(rows, line, index + 1);
                continue;
            }

            column++;
            var blanks = BlanksBehind(line);
            var text = line.AsSpan(0, blanks > 0 ? line.IndexOf('|') : line.Length - 1);
            if (TextRows.CellOf(text, index + 1, column) is { } cell) cells.Add(cell);
            if (blanks == 0) continue;
            column += blanks;
            Close(rows, ref cells, ref column);
            if (rows.Count > 0) ended.Add(rows[^1]);
        }

        Close(rows, ref cells, ref column);
        return ended.Count == 0 ? rows : Parted(rows, ended.Min(row => row.Width));
    }

    // 397 | |||: the bars behind the one that closes the cell.
    private static int BlanksBehind(string line)
    {
        var bar = line.IndexOf('|');
        var behind = line.AsSpan(bar + 1);
        return bar > 0 && behind.IndexOfAnyExcept('|', ' ') < 0 ? behind.Count('|') : 0;
    }

    // A row of several widths is several rows, of which all but the last have no blank cell at their end.
    private static List<Row> Parted(List<Row> rows, int width) =>
        [.. rows.SelectMany(row => row.Width > width && row.Width % width == 0 ? Part(row, width) : [row])];

    private static IEnumerable<Row> Part(Row row, int width) =>
        row.Cells.GroupBy(cell => (cell.Column - 1) / width).Select(part => new Row(
            part.First().Place.Line,
            [.. part.Select(cell => cell with { Place = cell.Place with { Column = 1 + (cell.Column - 1) % width } })])
        {
            Width = width,
        });

    private static void Close(List<Row> rows, ref List<Cell> cells, ref int column)
    {
        if (cells.Count > 0) rows.Add(new Row(cells[0].Place.Line, cells) { Width = column });
        cells = [];
        column = 0;
    }

    private static void AddAlone(List<Row> rows, string line, int number) =>
        rows.Add(new Row(number, TextRows.CellOf(line, number, 1) is { } cell ? [cell] : []));
}
