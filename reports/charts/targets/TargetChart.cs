using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Targets;

/// <summary>目标值分布: the values set for one kind of target, as dots on one axis, lowest first.</summary>
internal static class TargetChart
{
    public const string Topic = "目标值分布";

    private const string KindsSql = "charts/targets/target_kinds.sql";
    private const double Inset = 12;

    public static Picture Draw(ChartRequest request)
    {
        var kinds = request.Query<TargetKindRow>(KindsSql);
        if (kinds.Count == 0) throw new ChartUnavailableException(Nothing(request));
        var exact = request with { Filter = request.Filter with { Kind = kinds[0].Level2 } };
        var rows = exact.Rows<TargetRow>("charts/targets/targets.sql");
        var model = TargetModel.From(kinds[0].Kind, rows, request.Source, request.Most(TargetModel.MostRows));
        return Draw(model, request.Fonts, request.Width);
    }

    public static Picture Draw(TargetModel model, FontSet fonts, double width)
    {
        var text = new ChartText(Topic, model.Headline, model.Subtitle, model.Notes, model.Source);
        return text.Around(
            width, fonts, top => model.All.Rows.Count == 0 ? ChartBody.Nothing(top) : Body(model, width, top, fonts));
    }

    /// <summary>The year and department have declarations, but none of this kind: say which kinds there are.</summary>
    private static string Nothing(ChartRequest request)
    {
        var any = request with { Filter = request.Filter with { Kind = null } };
        string[] kinds = [.. any.Query<TargetKindRow>(KindsSql).Select(kind => kind.Level2).Distinct()];
        return request.Filter.Kind is { } kind && kinds.Length > 0
            ? $"没有名称含“{kind}”的二级指标有数值目标。可选：{string.Join("、", kinds.Order(StringComparer.Ordinal))}。"
            : NoData.Sentence(request);
    }

    private static ChartBody Body(TargetModel model, double width, double top, FontSet fonts)
    {
        var legend = new Legend(Marks(model), width, top, fonts);
        var table = new RowTable(
            ["指标数", "最低", "中位数", "最高", "其他"], [.. TargetRows.Of(model)],
            new TableShape(width, legend.Bottom + 4) { RowHeight = 26, WishedPlot = 190, PlotGap = 18 }, fonts);
        var axis = AxisOf(model, table, fonts);
        return new ChartBody(table.Bottom, surface =>
        {
            legend.Paint(surface);
            ChartInk.Grid(surface, axis, table.HeadBottom, table.ItemsBottom);
            table.Paint(surface, (i, line) =>
            {
                if (i < model.Shown.Count) PaintDots(surface, model.Shown[i], line.Middle, axis, fonts);
            });
        });
    }

    private static IEnumerable<Legend.Item> Marks(TargetModel model)
    {
        yield return new("目标值（圆内为相同或相近的项数）", Palette.Leading, Legend.Mark.Dot);
        if (model.Shown.Any(line => line.Rows.Any(row => row.IsUpper)))
            yield return new("其中含“不超过”的目标（≤、<）", Palette.Warning, Legend.Mark.Ring);
    }

    private static AxisScale AxisOf(TargetModel model, RowTable table, FontSet fonts)
    {
        var values = model.Shown.SelectMany(line => line.Rows).Select(row => row.Value!.Value).ToList();
        var (left, room) = (table.PlotLeft + Inset, Math.Max(1, table.PlotWidth - 2 * Inset));
        // A single value stands in the middle.
        if (values.Min() == values.Max()) left += room / 2;
        return AxisScale.Between(
            values.Min(), values.Max(), left, room, text => fonts.Width(text, ChartStyles.Heading),
            model.Kind.PrintShort);
    }

    private static void PaintDots(ISurface surface, TargetLine line, double y, AxisScale axis, FontSet fonts)
    {
        var marks = TargetMark.Of(line.Rows, axis);
        if (marks.Count > 1) surface.Line(marks[0].X, y, marks[^1].X, y, Palette.ThirdPart, 2);
        foreach (var mark in marks)
        {
            if (mark.HasUpper)
            {
                surface.Dot(mark.X, y, mark.Radius + 2.5, Palette.Warning);
                surface.Dot(mark.X, y, mark.Radius + 1, Palette.Paper);
            }

            surface.Dot(mark.X, y, mark.Radius, Palette.Leading);
            var count = MoneyText.Count(mark.Rows.Count);
            var style = ChartStyles.Footer with { Color = Palette.Paper };
            if (mark.Rows.Count > 1 && fonts.Width(count, style) < 2 * mark.Radius)
                ChartInk.Cell(surface, count, mark.X, y, style, Anchor.Middle);
        }
    }
}
