using PerfEtl.Reports.Charts.Funding;
using PerfEtl.Reports.Charts.Mix;
using PerfEtl.Reports.Charts.Pareto;
using PerfEtl.Reports.Charts.Quality;
using PerfEtl.Reports.Charts.Sources;
using PerfEtl.Reports.Charts.Targets;
using PerfEtl.Reports.Charts.Years;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Dashboard;

/// <summary>The six tiles, each from the model of a whole chart, so that both say the same.</summary>
internal static class Tiles
{
    private const int Most = 5;
    private static readonly int[] Firsts = [1, 2, 3, 5, 10, 20];

    public static IReadOnlyList<Tile> Of(ChartRequest request)
    {
        var funding = request.Rows<FundingRow>("charts/funding/funding.sql");
        var years = request.Query<YearRow>("charts/years/year_over_year.sql");
        return
        [
            Funding(FundingChartModel.From(funding, "", Most)),
            Structure(StructureModel.From(request.Query<StructureRow>("charts/sources/structure.sql"), "", Most)),
            years.Any(row => !row.IsNew) ? Years(YearModel.From(years, "", Most)) : Pareto(ParetoModel.From(funding,
                "")),
            Mix(MixChart.ModelOf(request)),
            Targets(TargetChart.ModelOf(request)),
            Quality(QualityModel.From(request.Query<QualityRow>("charts/quality/quality.sql"), "", Most)),
        ];
    }

    private static Tile Funding(FundingChartModel model)
    {
        List<TileBar> bars = [.. model.Bars.Select(bar => new TileBar(
            bar.Label, bar.Amount, (Wan(bar.Row.TotalCny), bar.IsLeading ? Palette.Leading : Palette.Ordinary)))];
        if (model.Rest is { } rest)
            bars.Add(new TileBar(rest.Label, rest.Amount, (Wan(rest.TotalCny), Palette.ThirdPart)) { IsFaint = true });
        return new Tile(FundingChart.Topic, model.Headline.Text, "万元", bars);
    }

    private static Tile Structure(StructureModel model)
    {
        var items = model.Panels.SelectMany(panel => panel.Shown)
            .OrderByDescending(item => Math.Abs(item.Difference!.Value)).Take(Most);
        return new Tile(StructureChart.Topic, model.Headline, "差额，万元", [.. items.Select(item => new TileBar(
            item.Label, MoneyText.Change(item.Difference!.Value),
            (Wan(item.Difference), item.Difference > 0 ? Palette.Error : Palette.WarningFill)))]);
    }

    private static Tile Years(YearModel model) => new(YearChart.Topic, model.Headline, "变化，万元",
        [.. model.Shown.Select(row => new TileBar(model.Labels.For(row), MoneyText.Change(row.Change!.Value),
            (Wan(row.Change), row.Change > 0 ? Palette.Leading : Palette.Decrease)))]);

    /// <summary>What the largest one, three, five, ten projects hold together.</summary>
    private static Tile Pareto(ParetoModel model)
    {
        int[] counts = !model.HasCurve ? [] :
            [.. Firsts.Where(count => count < model.Items.Count).Take(Most), model.Items.Count];
        return new Tile(ParetoChart.Topic, model.Headline, "累计占比", [.. counts.Select(count => new TileBar(
            count == 1 ? "最大的一个项目" : count == model.Items.Count ? $"全部{Numeral.Of(count)}个项目"
                : $"前{Numeral.Of(count)}个项目",
            model.Share(model.Items[count - 1].RunningCny),
            (model.Items[count - 1].RunningCny / model.TotalCny, Palette.Leading)))]);
    }

    private static Tile Mix(MixModel model)
    {
        if (model.Total is not { } total) return new Tile(MixChart.Topic, model.Headline, "", []);
        var bars = model.Levels.Index().OrderByDescending(level => total.Counts[level.Index]).ToList();
        List<TileBar> shown = [.. bars.Take(Most).Select(level => new TileBar(
            level.Item, MoneyText.Count(total.Counts[level.Index]), (total.Counts[level.Index], Palette.Leading)))];
        if (bars.Count > Most)
        {
            var rest = bars.Skip(Most).Sum(level => total.Counts[level.Index]);
            shown.Add(new TileBar($"其余{Numeral.Of(bars.Count - Most)}类", MoneyText.Count(rest), (rest,
                Palette.ThirdPart))
            {
                IsFaint = true,
            });
        }

        return new Tile(MixChart.Topic, model.Headline, "项", shown);
    }

    private static Tile Targets(TargetModel? model)
    {
        if (model is null) return new Tile(TargetChart.Topic, "没有可以比较的目标值", "", []);
        var values = model.All.Rows.GroupBy(row => row.Value!.Value).OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key).Take(Most + 1).OrderBy(group => group.Key);
        return new Tile(TargetChart.Topic, model.Headline, "项", [.. values.Select(group => new TileBar(
            model.Kind.Print(group.Key), MoneyText.Count(group.Count()), (group.Count(), Palette.Leading)))]);
    }

    private static Tile Quality(QualityModel model) => new(
        QualityChart.Topic, model.Headline, model.ByDepartment ? "每份错误与警告" : "错误与警告",
        [.. model.Shown.Select(score => new TileBar(
            score.Label,
            model.ByDepartment ? MoneyText.Mean(score.PerForm(score.Errors + score.Warnings))
                : MoneyText.Count(score.Errors + score.Warnings),
            (score.PerForm(score.Errors), Palette.Error), (score.PerForm(score.Warnings), Palette.WarningFill)))]);

    private static decimal Wan(decimal? cny) => (cny ?? 0) / MoneyText.YuanPerWan;
}
