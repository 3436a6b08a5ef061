using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Years;

/// <summary>年度对比: each project's request last year (pale) and this year (dark), largest changes first.</summary>
internal static class YearChart
{
    public const string Topic = "年度对比";

    private const double BarHeight = 5;
    private const double Sliver = 1.25;

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
        return text.Around(
            width, fonts, top => model.All.Count == 0 ? ChartBody.Nothing(top) : Body(model, width, top, fonts));
    }

    private static ChartBody Body(YearModel model, double width, double top, FontSet fonts)
    {
        var (before, now) = ($"{ScopeText.Year(model.Year - 1)} 年度", $"{ScopeText.Year(model.Year)} 年度");
        var legend = new Legend(
            [new(before, Palette.ThirdPart), new(now, Palette.Leading)], width, top, fonts);
        var table = new RowTable(
            [before, now, "变化", "变化率"], [.. YearRows.Of(model)],
            new TableShape(width, legend.Bottom + 4) { WishedPlot = 150, PlotGap = 20 }, fonts);
        var axis = table.AxisFor(model.Shown
            .SelectMany(row => new[] { row.ThisCny ?? 0, row.PreviousCny ?? 0 })
            .Select(cny => cny / MoneyText.YuanPerWan));
        return new ChartBody(table.Bottom, surface =>
        {
            legend.Paint(surface);
            ChartInk.Grid(surface, axis, table.HeadBottom, table.ItemsBottom);
            table.Paint(surface, (i, line) =>
            {
                if (i >= model.Shown.Count) return;
                PaintBar(surface, model.Shown[i].PreviousCny, line.Middle - BarHeight - 0.25, axis, Palette.ThirdPart);
                PaintBar(surface, model.Shown[i].ThisCny, line.Middle + 0.25, axis, Palette.Leading);
            });
            ChartInk.Upright(surface, axis.X(0), table.HeadBottom, table.ItemsBottom, Palette.Axis, 0.5);
        });
    }

    private static void PaintBar(ISurface surface, decimal? cny, double top, AxisScale axis, Color color)
    {
        if (cny is not { } amount || amount == 0) return;
        var (zero, end) = (axis.X(0), axis.X(amount / MoneyText.YuanPerWan));
        var width = Math.Max(Sliver, Math.Abs(end - zero));
        surface.Rect(new Box(amount > 0 ? zero : zero - width, top, width, BarHeight), color, 1);
    }
}
