using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Queries;

/// <summary>A chart of the answer of any query.</summary>
/// <remarks>
/// <code>
/// var table = new QueryTable(["部门", "项目数"], [["甲局", 12], ["乙局", 9]]);
/// var picture = QueryChart.Draw(table, QueryChartKind.Bar, title: null, source, FontSet.Installed);
/// </code>
/// </remarks>
public static class QueryChart
{
    private const string Topic = "查询结果";
    private const int MostBars = 60;
    private const double BarHeight = 11;

    /// <summary>Draws it: labels are the first column that is no number, numbers the first that are.</summary>
    /// <param name="table">The rows, in the order they are to be shown.</param>
    /// <param name="kind">How.</param>
    /// <param name="title">The headline; null for one made of the columns' names.</param>
    /// <param name="source">The line at the foot.</param>
    /// <param name="fonts">What to measure and draw with.</param>
    /// <param name="width">In points, at least <see cref="ChartCatalog.LeastWidth"/>.</param>
    /// <exception cref="ChartUnavailableException">There is nothing of this kind to draw in it.</exception>
    public static Picture Draw(
        QueryTable table, QueryChartKind kind, string? title, string source, FontSet fonts,
        double width = ChartCatalog.StandardWidth)
    {
        var needed = kind == QueryChartKind.Scatter ? 2 : 1;
        if (table.Rows.Count == 0) throw new ChartUnavailableException("查询没有结果，无图可画。请检查条件。");
        if (table.Numeric.Count < needed)
        {
            throw new ChartUnavailableException(
                $"查询结果中{(table.Numeric.Count == 0 ? "没有一列" : "只有一列")}全是数值，"
                + $"这种图需要{Numeral.Of(needed)}列数值。请在 SQL 中选出数值列，或用 cast(… as double) 转换。");
        }

        return kind == QueryChartKind.Bar
            ? Bars(table, title, source, fonts, width) : new QueryPlot(table, kind, title, source, fonts).Draw(width);
    }

    /// <summary>Which column names the rows; null if all are numbers.</summary>
    internal static int? LabelOf(QueryTable table) =>
        Enumerable.Range(0, table.Columns.Count).Cast<int?>().FirstOrDefault(c => !table.Numeric.Contains(c!.Value));

    /// <summary>The words around a chart of a query.</summary>
    internal static ChartText Around(QueryTable table, string headline, string source, int blanks, string note = "")
    {
        string[] notes =
        [
            .. blanks == 0 ? Array.Empty<string>() : [$"{MoneyText.Count(blanks)} 行没有可画的数值，不在图中。"],
            .. note.Length == 0 ? Array.Empty<string>() : [note],
        ];
        return new ChartText(Topic, headline, $"{MoneyText.Count(table.Rows.Count)} 行", notes, source);
    }

    private static Picture Bars(QueryTable table, string? title, string source, FontSet fonts, double width)
    {
        var column = table.Numeric[0];
        var label = LabelOf(table) ?? (table.Numeric.Count > 1 ? table.Numeric[0] : null);
        if (label == column) column = table.Numeric[1];
        var listed = RowLimit.Of(table.Rows.Count, MostBars);
        var numbers = Enumerable.Range(0, listed).Select(row => table.Number(row, column)).ToList();
        var blanks = Enumerable.Range(0, table.Rows.Count).Count(row => table.Number(row, column) is null);
        var headline = title ?? (label is { } by ? $"{table.Columns[column]}，按{table.Columns[by]}"
            : table.Columns[column]);
        var note = listed < table.Rows.Count
            ? $"只画前 {MoneyText.Count(listed)} 行，共 {MoneyText.Count(table.Rows.Count)} 行。" : "";
        return Around(table, headline, source, blanks, note).Around(width, fonts, top =>
        {
            var rows = numbers.Select((number, row) => new TableRow(
                label is { } names ? table.Text(row, names) : MoneyText.Count(row + 1),
                [number is { } value ? TableCell.Plain(Print(value)) : TableCell.Faint("—")],
                Datum: new Datum(
                    $"{(label is { } l ? table.Text(row, l) : MoneyText.Count(row + 1))}："
                    + (number is { } v ? Print(v) : "—"),
                    number is { } exact ? [new("value", MoneyText.Plain((decimal)exact))] : [])));
            var shape = new RowTable([table.Columns[column]], [.. rows], new TableShape(width, top), fonts);
            var plot = shape.PlotOf(numbers.Select(number => (decimal)(number ?? 0)));
            foreach (var (number, line) in numbers.Zip(shape.Lines))
                plot.Bar(line.Middle, BarHeight, (decimal)(number ?? 0),
                    number < 0 ? Palette.Decrease : Palette.Leading);
            return new ChartBody(shape.Bottom, surface => shape.Paint(surface, plot));
        });
    }

    /// <summary>At most four decimals.</summary>
    internal static string Print(double value) => MoneyText.Tick(Math.Round((decimal)value, 4));
}

/// <summary>How the answer of a query is drawn.</summary>
public enum QueryChartKind
{
    /// <summary>A bar for each row: a label and a number.</summary>
    Bar,

    /// <summary>A line through the rows in their order: a label or a number, and a number.</summary>
    Line,

    /// <summary>A dot for each row: two numbers.</summary>
    Scatter,

    /// <summary>How many rows have a number in each of some equal ranges.</summary>
    Histogram,
}
