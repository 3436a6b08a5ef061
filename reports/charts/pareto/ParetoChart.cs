using PerfEtl.Reports.Charts.Funding;
using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>资金累计分布: amounts by rank, the running share above them, and the names of the first below.</summary>
internal static class ParetoChart
{
    public const string Topic = "资金累计分布";

    private const double RankRight = 16;
    private const double NameIndent = 26;
    private static readonly string[] Heads = ["项目资金总额", "占比", "累计占比"];

    public static Picture Draw(ChartRequest request)
    {
        var rows = request.Rows<FundingRow>("charts/funding/funding.sql");
        var model = ParetoModel.From(rows, request.Source, request.Most(ParetoModel.MostListed));
        return Draw(model, request.Fonts, request.Width);
    }

    public static Picture Draw(ParetoModel model, FontSet fonts, double width)
    {
        var text = new ChartText(Topic, model.Headline, model.Subtitle, model.Notes, model.Source);
        return text.Around(
            width, fonts, top => model.HasCurve ? Body(model, width, top, fonts) : ChartBody.Nothing(top));
    }

    private static ChartBody Body(ParetoModel model, double width, double top, FontSet fonts)
    {
        var plot = new ParetoPlot(model, width, top, fonts);
        var shape = new TableShape(width, plot.Bottom + 6) { LabelIndent = NameIndent };
        var table = new RowTable(Heads, [.. Rows(model)], shape, fonts);
        return new ChartBody(table.Bottom, surface =>
        {
            plot.Paint(surface);
            ChartInk.Rule(surface, ChartStyles.Margin, table.Right, table.HeadBottom, Palette.Grid, 0.5);
            table.Paint(surface, (i, line) =>
            {
                var rank = line.Row.Kind == RowKind.Item ? MoneyText.Count(i + 1) : "";
                ChartInk.Cell(surface, rank, ChartStyles.Margin + RankRight, line.Middle, ChartStyles.Faint);
            });
        });
    }

    private static IEnumerable<TableRow> Rows(ParetoModel model)
    {
        var listed = model.ListedCount;
        for (var i = 0; i < listed; i++)
        {
            var item = model.Items[i];
            yield return new TableRow(
                item.Label,
                [TableCell.Plain(MoneyText.Wan(item.Cny)), TableCell.Faint(model.Share(item.Cny)),
                    TableCell.Plain(model.Share(item.RunningCny))],
                Datum: ParetoDatum.For(item, i + 1, model));
        }

        if (listed < model.Items.Count)
        {
            var rest = model.TotalCny - model.Items[listed - 1].RunningCny;
            yield return new TableRow(
                $"其余 {MoneyText.Count(model.Items.Count - listed)} 项",
                [TableCell.Faint(MoneyText.Wan(rest)), TableCell.Faint(model.Share(rest)), TableCell.Faint("100.0%")],
                RowKind.Rest);
        }

        if (model.Items.Count > 1)
        {
            yield return new TableRow(
                "合计", [TableCell.Bold(MoneyText.Wan(model.TotalCny)), TableCell.Bold("100.0%"), TableCell.Empty],
                RowKind.Total);
        }
    }
}
