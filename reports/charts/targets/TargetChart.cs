using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Targets;

/// <summary>目标值分布: the values set for one kind of target, as dots on one axis with their median, lowest
/// first.</summary>
internal static class TargetChart
{
    public const string Topic = "目标值分布";

    private const string KindsSql = "charts/targets/target_kinds.sql";

    public static Picture Draw(ChartRequest request) => Draw(
        ModelOf(request) ?? throw new ChartUnavailableException(Nothing(request)), request.Fonts, request.Width);

    /// <returns>Null when no target of the kind is a number.</returns>
    public static TargetModel? ModelOf(ChartRequest request)
    {
        var kinds = request.Query<TargetKindRow>(KindsSql);
        if (kinds.Count == 0) return null;
        var exact = request with { Filter = request.Filter with { Kind = kinds[0].Level2 } };
        var rows = exact.Rows<TargetRow>("charts/targets/targets.sql");
        return TargetModel.From(kinds[0].Kind, rows, request.Source, request.Most(TargetModel.MostRows));
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
        var table = new RowTable(
            ["目标值", "项数", ""], [.. TargetRows.Of(model)],
            new TableShape(width, top) { HeadHeight = 34, RowHeight = 24, WishedPlot = 260, PlotGap = 18 }, fonts);
        return new ChartBody(table.Bottom, new TargetDots(model, table, fonts).Paint);
    }
}

/// <summary>A kind of target that occurs, the one worth comparing first.</summary>
/// <param name="DepartmentName">Where; empty for all together.</param>
/// <param name="Level2">服务对象满意度指标.</param>
/// <param name="Unit">As printed; empty for none.</param>
/// <param name="Per">As printed; empty for none.</param>
internal sealed record TargetKindRow(string DepartmentName, string Level2, string Unit, string Per) : IDepartmentRow
{
    public ComparedKind Kind => new(Level2, Unit, Per);
}
