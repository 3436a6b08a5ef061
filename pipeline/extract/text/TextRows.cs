using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Text;

/// <summary>Cuts a text into rows and cells by the delimiter it uses: tabs, bars, or nothing but line ends.</summary>
internal static class TextRows
{
    // Fewer delimited lines than this are chance (a bar in a page's navigation), not a table.
    private const int DelimitedLinesOfATable = 3;

    private static readonly char[] Blanks = [' ', '\u00A0', '\u3000', '\t', '\f', '\r'];

    /// <summary>The layout of the document and its rows in reading order, blank lines included.</summary>
    public static (CellLayout Layout, IReadOnlyList<Row> Rows) Read(string text)
    {
        var lines = text.Split('\n');
        if (IsDelimitedBy('\t', lines)) return (CellLayout.Grid, ByLine(lines, '\t'));
        if (!IsDelimitedBy('|', lines)) return (CellLayout.Flow, ByLine(lines, '\t'));
        return (CellLayout.Grid, IsCellALine(lines) ? BarRows.Join(lines) : ByLine(lines, '|'));
    }

    /// <summary>A cell with the blanks around it taken off; null for a blank one.</summary>
    internal static Cell? CellOf(ReadOnlySpan<char> printed, int line, int column)
    {
        var text = printed.Trim(Blanks);
        return text.IsEmpty ? null : new Cell(text.ToString(), new Place(line, column));
    }

    /// <summary>A line of bars only ends a row whose cells stand on lines of their own.</summary>
    internal static bool IsRowEnd(string line)
    {
        var bars = line.AsSpan().Trim(Blanks);
        return bars.Length >= 2 && bars.IndexOfAnyExcept('|') < 0;
    }

    // One line of bars is a blank row; only where most lines hold a single cell do such lines end the rows.
    private static bool IsCellALine(string[] lines) =>
        lines.Any(IsRowEnd)
        && lines.Count(line => CellsOf(line) > 1) < lines.Count(line => CellsOf(line) == 1 && IsClosed(line));

    private static int CellsOf(string line)
    {
        var cells = 0;
        foreach (var range in line.AsSpan().Split('|')) cells += line.AsSpan(range).Trim(Blanks).IsEmpty ? 0 : 1;
        return cells;
    }

    private static bool IsClosed(string line) => line.AsSpan().TrimEnd(Blanks) is [.., '|'];

    private static bool IsDelimitedBy(char delimiter, string[] lines) =>
        lines.Count(line => line.Contains(delimiter)) >= DelimitedLinesOfATable;

    private static List<Row> ByLine(string[] lines, char delimiter)
    {
        var rows = new List<Row>(lines.Length);
        for (var index = 0; index < lines.Length; index++) rows.Add(RowOf(lines[index], index + 1, delimiter));
        return rows;
    }

    private static Row RowOf(string line, int number, char delimiter)
    {
        var cells = new List<Cell>(6);
        var column = 0;
        foreach (var range in line.AsSpan().Split(delimiter))
        {
            column++;
            if (CellOf(line.AsSpan(range), number, column) is { } cell) cells.Add(cell);
        }

        return new Row(number, cells) { Width = column };
    }
}
