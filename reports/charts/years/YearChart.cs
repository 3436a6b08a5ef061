using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Years;

/// <summary>年度对比: by how much each project's request of the year grew or shrank, over projects filed in both
/// years.</summary>
internal static class YearChart
{
    public const string Topic = "年度对比";

    private const double BarHeight = 11;

    public static Picture Draw(ChartRequest request)
    {
        var rows = request.Rows<YearRow>("charts/years/year_over_year.sql");
        var model = YearModel.From(rows, request.Source, request.Most(YearModel.MostRows));
        if (model.HasPrevious) return Draw(model, request.Fonts, request.Width);
        var who = request.Filter.Department is { } name ? $"“{name}”" : "";
        throw new ChartUnavailableException(
            $"{who}没有 {ScopeText.Year(model.Year - 1)} 年度的申报表，{ScopeText.Year(model.Year)} 年度无从比较。");
    }

    public static Picture Draw(YearModel model, FontSet fonts, double width)
    {
        var text = new ChartText(Topic, model.Headline, model.Subtitle, model.Notes, model.Source);
        return text.Around(width, fonts, top =>
            model.All.Count == 0 ? ChartBody.Nothing(top) : Body(model, new TableShape(width, top)
            {
                WishedPlot = 150,
                PlotGap = 20,
            }, fonts));
    }

    private static ChartBody Body(YearModel model, TableShape shape, FontSet fonts)
    {
        var (before, now) = ($"{ScopeText.Year(model.Year - 1)} 年度", $"{ScopeText.Year(model.Year)} 年度");
        var table = new RowTable([before, now, "变化", "变化率"], [.. YearRows.Of(model)], shape, fonts);
        if (model.Shown.Count == 0)
            return new ChartBody(table.Bottom, surface => table.Paint(surface, (_, _) => { }));
        var plot = table.PlotOf(model.Shown.Select(row => row.Change!.Value / MoneyText.YuanPerWan));
        foreach (var (row, line) in model.Shown.Zip(table.Lines))
        {
            plot.Bar(line.Middle, BarHeight, row.Change!.Value / MoneyText.YuanPerWan,
                row.Change > 0 ? Palette.Leading : Palette.Decrease);
        }

        return new ChartBody(table.Bottom, surface => table.Paint(surface, plot));
    }
}
