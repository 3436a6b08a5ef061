using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Rows;

/// <summary>Fields of a row document → the rows that a printed form with the same contents would have.</summary>
/// <remarks>So every later stage reads, checks and reports them as it does those of a print.</remarks>
internal static class DeclarationRows
{
    private static readonly (string Key, string Label)[][] HeadLines =
    [
        [("project_name", "项目名称"), ("project_category", "项目类别")],
        [("department", "主管部门"), ("implementing_unit", "实施单位")],
        [("start_date", "计划开始日期"), ("end_date", "计划完成日期")],
    ];

    private static readonly (string Key, string Label)[][] FundingLines =
    [
        [("project_total", "项目资金总额"), ("annual_total", "年度资金申请总额")],
        [("project_fiscal", "其中：财政资金"), ("annual_appropriation", "其中：当年财政拨款")],
        [("", ""), ("annual_carried_over", "上年结转资金")],
        [("project_other", "其他资金"), ("annual_other", "其他资金")],
    ];

    private static readonly (string Key, string Label)[][] GoalLines =
        [[("overall_goal", "项目总目标"), ("annual_goal", "年度总目标")]];

    /// <summary>Whether a document is named as one made of rows.</summary>
    public static bool IsNamed(string name) => name.EndsWith(".declaration.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows in the order of the form.</summary>
    public static IReadOnlyList<Row> Of(RowDocument document)
    {
        var fields = document.Fields;
        List<Row> rows =
        [
            .. Alone(Year(fields.GetValueOrDefault("fiscal_year"))),
            .. HeadLines.SelectMany(line => RowOf(line, fields)),
            .. Alone(FundingSection(fields.GetValueOrDefault("money_unit"))),
            .. FundingLines.SelectMany(line => RowOf(line, fields)),
            .. Alone(fields.GetValueOrDefault("goal_period")),
            .. GoalLines.SelectMany(line => RowOf(line, fields)),
        ];
        rows.AddRange(IndicatorRows.Of(document));
        return rows;
    }

    private static RowValue Year(RowValue year) =>
        year.Text?.Trim() is { Length: > 0 } text && text.All(char.IsAsciiDigit)
            ? year with { Text = $"({text}年度)" }
            : year;

    private static RowValue FundingSection(RowValue unit) => unit with { Text = $"项目资金（{unit.Text}）" };

    private static IEnumerable<Row> Alone(RowValue value)
    {
        if (CellOf(value, 1) is { } cell) yield return new Row(value.Line, [cell]);
    }

    // Label and value side by side; a blank leaves its column empty.
    private static IEnumerable<Row> RowOf(
        (string Key, string Label)[] line, IReadOnlyDictionary<string, RowValue> fields)
    {
        var cells = new List<Cell>();
        for (var index = 0; index < line.Length; index++)
        {
            if (!fields.TryGetValue(line[index].Key, out var value)) continue;
            cells.Add(new Cell(line[index].Label, new Place(value.Line, 2 * index + 1), ColumnSpan: 1));
            if (CellOf(value, 2 * index + 2) is { } cell) cells.Add(cell);
        }

        if (cells.Count > 0) yield return new Row(cells[0].Place.Line, cells);
    }

    /// <summary>A cell of a single column; null for a blank.</summary>
    internal static Cell? CellOf(RowValue value, int column) => value.Text?.Trim() is { Length: > 0 } text
        ? new Cell(text, new Place(value.Line, column), ColumnSpan: 1)
        : null;
}
