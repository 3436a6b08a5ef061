namespace PerfEtl.Pipeline.Query;

/// <summary>Rows as an aligned table for the eye; a Chinese character takes two places.</summary>
internal static class AlignedTable
{
    private const int RowsShown = 1000;

    /// <summary>Writes up to 1,000 rows and says how many were left out.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="target">Where to write them.</param>
    /// <param name="heads">What a column is called instead of its name; null for its name.</param>
    public static void Write(QueryRows rows, TextWriter target, IReadOnlyDictionary<string, string>? heads = null)
    {
        string HeadOf(string name) => heads?.GetValueOrDefault(name) ?? name;
        var lines = new List<string[]> { rows.Columns.Select(column => HeadOf(column.Name)).ToArray() };
        while (rows.Next())
        {
            if (lines.Count <= RowsShown) lines.Add([.. rows.Columns.Select(column => OneLine(rows.Text(column)))]);
        }

        Write(lines, [.. rows.Columns.Select(column => column.IsNumber)], target);
        target.WriteLine(rows.Count > RowsShown ? $"共 {rows.Count} 行，显示前 {RowsShown} 行" : $"共 {rows.Count} 行");
    }

    /// <summary>Writes lines of cells below each other, the first of them as the head.</summary>
    /// <param name="lines">Head and rows, all of the same length.</param>
    /// <param name="isNumber">Which columns stand on the right.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="notes">Sentences below a row, by its number from 0; null for none.</param>
    public static void Write(
        IReadOnlyList<string[]> lines, IReadOnlyList<bool> isNumber, TextWriter target,
        Func<int, IEnumerable<string>>? notes = null)
    {
        var widths = lines[0].Select((_, column) => lines.Max(line => Width(line[column]))).ToArray();
        for (var index = 0; index < lines.Count; index++)
        {
            var cells = widths.Select((width, column) => Pad(lines[index][column], width, isNumber[column]));
            target.WriteLine(string.Join("  ", cells).TrimEnd());
            if (index == 0)
            {
                target.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
                continue;
            }

            foreach (var note in notes?.Invoke(index - 1) ?? []) target.WriteLine("    " + note);
        }
    }

    /// <summary>How many places of a fixed-width screen a text takes.</summary>
    public static int Width(string text) =>
        text.Sum(character => character is >= '\u1100' and not ('“' or '”' or '·' or '—') ? 2 : 1);

    private static string Pad(string text, int width, bool right) =>
        right ? new string(' ', width - Width(text)) + text : text + new string(' ', width - Width(text));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ⏎ ").Replace('\t', ' ');
}
