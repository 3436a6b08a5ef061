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
/// A lone bar at the start of a line opens a row or closes one; a blank cell has a blank before its bar.
/// </example>
internal static class BarRows
{
    /// <summary>The rows; a line outside any row is a row of its own.</summary>
    public static IReadOnlyList<Row> Join(string[] lines)
    {
        var rows = new List<Row>();
        var cells = new List<Cell>();
        var column = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].TrimEnd();
            if (line == "|" || TextRows.IsRowEnd(line) || !line.EndsWith('|'))
            {
                Close(rows, ref cells, ref column);
                if (!line.EndsWith('|')) AddAlone(rows, line, index + 1);
            }
            else
            {
                column++;
                if (TextRows.CellOf(line.AsSpan(0, line.Length - 1), index + 1, column) is { } cell) cells.Add(cell);
            }
        }

        Close(rows, ref cells, ref column);
        return rows;
    }

    private static void Close(List<Row> rows, ref List<Cell> cells, ref int column)
    {
        if (cells.Count > 0) rows.Add(new Row(cells[0].Place.Line, cells) { Width = column });
        cells = [];
        column = 0;
    }

    private static void AddAlone(List<Row> rows, string line, int number) =>
        rows.Add(new Row(number, TextRows.CellOf(line, number, 1) is { } cell ? [cell] : []));
}
