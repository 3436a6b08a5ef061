using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Mix;

/// <summary>绩效指标构成: a heat map by level 2: counts of each project, or how many of a department's projects.</summary>
internal static class MixChart
{
    public const string Topic = "绩效指标构成";

    private const double WishedCell = 41;

    public static Picture Draw(ChartRequest request) => Draw(ModelOf(request), request.Fonts, request.Width);

    /// <exception cref="ChartUnavailableException">There is nothing for this filter.</exception>
    public static MixModel ModelOf(ChartRequest request)
    {
        var rows = request.Rows<MixRow>("charts/mix/indicator_mix.sql");
        var order = request.Query<LevelRow>("charts/mix/level_order.sql");
        return MixModel.From(
            rows, [.. order.Select(row => row.Level2)], request.Source, request.Most(MixModel.MostRows));
    }

    public static Picture Draw(MixModel model, FontSet fonts, double width)
    {
        var text = new ChartText(Topic, model.Headline, model.Subtitle, model.Notes, model.Source);
        return text.Around(
            width, fonts, top => model.Levels.Count == 0 ? ChartBody.Nothing(top) : Body(model, width, top, fonts));
    }

    private static ChartBody Body(MixModel model, double width, double top, FontSet fonts)
    {
        var legend = new Legend(MixScale.Legend(model.ByDepartment), width, top, fonts);
        var heads = new MixHeads(model, width, fonts);
        var shape = new TableShape(width, legend.Bottom)
        {
            HeadHeight = heads.Height + 14,
            WishedPlot = WishedCell * model.Levels.Count,
            PlotGap = 8,
        };
        string[] columns = [model.ByDepartment ? "项目数" : "合计"];
        var lines = Lines(model).ToList();
        var table = new RowTable(columns, [.. lines.Select(line => Words(line, model))], shape, fonts);
        var cells = new MixCells(model, lines, table, fonts);
        return new ChartBody(table.Bottom, surface =>
        {
            legend.Paint(surface);
            heads.Paint(surface, table, cells);
            table.Paint(surface, (i, line) => cells.Paint(surface, lines[i], line));
        });
    }

    private static IEnumerable<MixLine> Lines(MixModel model)
    {
        foreach (var line in model.Shown) yield return line;
        if (model.Rest is { } rest) yield return rest;
        if (model.Shown.Count > 1 && model.Total is { } total) yield return total;
    }

    private static TableRow Words(MixLine line, MixModel model)
    {
        var kind = line == model.Rest ? RowKind.Rest : line == model.Total ? RowKind.Total : RowKind.Item;
        var text = MoneyText.Count(model.ByDepartment ? line.FormCount : line.Total);
        var cell = kind == RowKind.Rest || model.ByDepartment && kind == RowKind.Item
            ? TableCell.Faint(text) : TableCell.Bold(text);
        return new TableRow(line.Label, [cell], kind, kind == RowKind.Item ? DatumOf(line, model) : null);
    }

    private static Datum DatumOf(MixLine line, MixModel model)
    {
        var parts = model.Levels.Select((level, i) => model.ByDepartment
            ? $"{level} {MoneyText.Count(line.Users[i])} 个项目" : $"{level} {MoneyText.Count(line.Counts[i])}");
        List<KeyValuePair<string, string>> values =
            [new("department", line.First.DepartmentName), new("year", ScopeText.Year(line.First.FiscalYear))];
        if (!model.ByDepartment) values.Add(new("project", line.First.ProjectName));
        values.Add(new("counts", string.Join(' ', line.Counts.Select(ScopeText.Plain))));
        if (model.ByDepartment)
        {
            values.Add(new("forms", ScopeText.Plain(line.FormCount)));
            values.Add(new("users", string.Join(' ', line.Users.Select(ScopeText.Plain))));
        }

        return new Datum($"{line.Label}：{string.Join("，", parts)}", values);
    }
}
