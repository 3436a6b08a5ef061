using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Departments;

/// <summary>部门比较: every department's money, projects, indicators and findings, each with a small bar.</summary>
internal static class DepartmentChart
{
    public const string Topic = "部门比较";

    public static Picture Draw(ChartRequest request)
    {
        var rows = request.Rows<DepartmentRow>("charts/departments/departments.sql");
        if (request.Filter.Department is { } name && rows.All(row => row.DepartmentName != name))
            throw new ChartUnavailableException(NoData.Sentence(request));
        if (rows.Count == 1)
        {
            throw new ChartUnavailableException(
                $"{ScopeText.Year(rows[0].FiscalYear)} 年度只有“{rows[0].DepartmentName}”一个部门申报，部门比较至少需要两个部门。"
                + "与上年相比请看 year-over-year，各项目之间请看 funding 和 quality-scorecard。");
        }

        var most = request.Most(DepartmentChartModel.MostRows);
        var model = DepartmentChartModel.From(rows, request.Filter.Department, request.Source, most);
        return Draw(model, request.Fonts, request.Width);
    }

    public static Picture Draw(DepartmentChartModel model, FontSet fonts, double width)
    {
        var text = new ChartText(Topic, model.Headline, model.Subtitle, model.Notes, model.Source);
        return text.Around(width, fonts, top => Body(model, new TableShape(width, top)
        {
            RowHeight = 31,
            WishedPlot = 0.7 * width,
            PlotGap = 0,
        }, fonts));
    }

    private static ChartBody Body(DepartmentChartModel model, TableShape shape, FontSet fonts)
    {
        if (model.Shown.Count == 0) return ChartBody.Nothing(shape.Top);
        var rows = AllRows(model).ToList();
        var table = new RowTable([], [.. rows.Select(row => Words(row, model))], shape, fonts);
        var panels = new DepartmentPanels(model, rows, table, fonts);
        return new ChartBody(table.Bottom, surface =>
        {
            panels.PaintHeads(surface);
            table.Paint(surface, (i, line) => panels.PaintRow(surface, rows[i], line));
        });
    }

    private static IEnumerable<DepartmentRow> AllRows(DepartmentChartModel model)
    {
        foreach (var row in model.Shown) yield return row;
        if (model.Rest is { } rest) yield return rest;
        if (model.Total is { } total) yield return total;
    }

    private static TableRow Words(DepartmentRow row, DepartmentChartModel model)
    {
        var kind = row == model.Rest ? RowKind.Rest : row == model.Total ? RowKind.Total : RowKind.Item;
        var datum = kind == RowKind.Item ? DatumOf(row) : null;
        return new TableRow(row.DepartmentName, [], kind, datum) { IsFocus = row.DepartmentName == model.Focus };
    }

    private static Datum DatumOf(DepartmentRow row)
    {
        var parts = DepartmentMetric.All.Select(metric => $"{metric.Head} {metric.Text(row)}");
        List<KeyValuePair<string, string>> values =
        [
            new("department", row.DepartmentName),
            new("year", ScopeText.Year(row.FiscalYear)),
            new("projects", ScopeText.Plain(row.ProjectCount)),
            new("indicators", ScopeText.Plain(row.IndicatorCount)),
            new("quantified", ScopeText.Plain(row.QuantifiedCount)),
            new("errors", ScopeText.Plain(row.ErrorCount)),
            new("warnings", ScopeText.Plain(row.WarningCount)),
        ];
        if (row.TotalCny is { } cny) values.Add(new("total-cny", ProjectDatum.Exact(cny)));
        return new Datum($"{row.DepartmentName}：{string.Join("，", parts)}", values);
    }
}
