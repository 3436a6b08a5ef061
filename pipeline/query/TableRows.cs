using System.Numerics;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Query;

/// <summary>Rows as an aligned table for the eye; a Chinese character takes two places.</summary>
internal static class TableRows
{
    private const int RowsShown = 1000;

    /// <summary>Writes up to 1,000 rows and says how many were left out.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="target">Where to write them.</param>
    /// <param name="heads">What a column is called instead of its name; null for its name.</param>
    public static void Write(
        DuckDBDataReader reader, TextWriter target, IReadOnlyDictionary<string, string>? heads = null)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).ToArray();
        string HeadOf(string name) => heads?.GetValueOrDefault(name) ?? name;
        var lines = new List<string[]> { columns.Select(reader.GetName).Select(HeadOf).ToArray() };
        var isNumber = columns.Select(column => IsNumber(reader.GetFieldType(column))).ToArray();
        var more = 0;
        while (reader.Read())
        {
            if (lines.Count > RowsShown) more++;
            else lines.Add([.. columns.Select(column => Cell(reader, column))]);
        }

        var widths = columns.Select(column => lines.Max(line => Width(line[column]))).ToArray();
        for (var index = 0; index < lines.Count; index++)
        {
            var cells = columns.Select(column => Pad(lines[index][column], widths[column], isNumber[column]));
            target.WriteLine(string.Join("  ", cells).TrimEnd());
            if (index == 0) target.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        }

        target.WriteLine(more > 0 ? $"共 {lines.Count - 1 + more} 行，显示前 {RowsShown} 行" : $"共 {lines.Count - 1} 行");
    }

    private static string Cell(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? "" : OneLine(RowText.Of(reader.GetValue(column)));

    private static string Pad(string text, int width, bool right) =>
        right ? new string(' ', width - Width(text)) + text : text + new string(' ', width - Width(text));

    private static int Width(string text) =>
        text.Sum(character => character is >= '\u1100' and not ('“' or '”' or '·' or '—') ? 2 : 1);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ⏎ ").Replace('\t', ' ');

    private static bool IsNumber(Type type) =>
        Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal || type == typeof(BigInteger);
}
