using PerfEtl.Reports.Charts.Table;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Funding;

/// <summary>各项目资金规模: who gets how much, as bars sorted by 项目资金总额 with exact amounts and shares beside them.</summary>
/// <remarks>
/// The dark bars are the ones the headline speaks of. A blank amount has no bar and reads 未填. An amount too small to
/// see keeps a sliver, so that it differs from zero.
/// </remarks>
internal static class FundingChart
{
    public const string Topic = "各项目资金规模";

    private const double BarHeight = 11;
    private static readonly string[] Heads = ["项目资金总额", "占比", "财政资金超出"];

    public static Picture Draw(ChartRequest request)
    {
        var rows = request.Rows<FundingRow>("charts/funding/funding.sql");
        var model = FundingChartModel.From(rows, request.Source, request.Most(FundingChartModel.MostBars));
        return Draw(model, request.Fonts, request.Width);
    }

    /// <summary>Lays the chart out; its height follows from the number and length of the names.</summary>
    public static Picture Draw(FundingChartModel model, FontSet fonts, double width)
    {
        var text = new ChartText(Topic, model.Headline.Text, model.Subtitle, model.Notes, model.Source);
        var total = model.HasAmounts ? $"合计 {model.TotalAmount} 万元。" : "";
        return text.Around(width, fonts, top => Body(model, new TableShape(width, top), fonts), total);
    }

    private static ChartBody Body(FundingChartModel model, TableShape shape, FontSet fonts)
    {
        if (model.Bars.Count == 0) return ChartBody.Nothing(shape.Top);
        var table = new RowTable(Heads, [.. Rows(model)], shape, fonts);
        var plot = table.PlotOf(model.Bars.Select(bar => (bar.Row.TotalCny ?? 0) / MoneyText.YuanPerWan));
        foreach (var (bar, line) in model.Bars.Zip(table.Lines))
        {
            plot.Bar(line.Middle, BarHeight, (bar.Row.TotalCny ?? 0) / MoneyText.YuanPerWan,
                bar.IsLeading ? Palette.Leading : Palette.Ordinary);
        }

        return new ChartBody(table.Bottom, surface => table.Paint(surface, plot));
    }

    private static IEnumerable<TableRow> Rows(FundingChartModel model)
    {
        foreach (var bar in model.Bars)
        {
            var (amount, share) = (TableCell.Money(bar.Row.TotalCny), TableCell.Faint(bar.Share));
            var excess = TableCell.Alarm(bar.Excess);
            yield return new TableRow(
                bar.Label,
                [
                    bar.IsLeading ? amount.InBold() : amount, bar.IsLeading ? TableCell.Bold(bar.Share) : share,
                    bar.IsFarBeyond ? excess.InBold() : excess,
                ],
                Datum: FundingDatum.For(bar));
        }

        if (model.Rest is { } rest)
        {
            yield return new TableRow(
                rest.Label, [TableCell.Faint(rest.Amount), TableCell.Faint(rest.Share), TableCell.Alarm(rest.Excess)],
                RowKind.Rest);
        }

        // A single project needs no total, and blanks have none.
        if (model.Bars.Count > 1 && model.HasAmounts)
        {
            yield return new TableRow(
                model.TotalLabel,
                [
                    TableCell.Bold(model.TotalAmount), TableCell.Bold(model.TotalShare),
                    TableCell.Alarm(model.TotalExcess).InBold(),
                ],
                RowKind.Total);
        }
    }
}

/// <summary>What a bar of the funding chart stands for, for tooltips, screen readers and programs.</summary>
internal static class FundingDatum
{
    /// <returns>One sentence, and the amounts to the fen; a blank amount is left out.</returns>
    public static Datum For(FundingBar bar) => ProjectDatum.For(
        bar.Row, Sentence(bar), ("total-cny", bar.Row.TotalCny), ("fiscal-cny", bar.Row.FiscalCny));

    private static string Sentence(FundingBar bar)
    {
        var amount = bar.Row.TotalCny is null ? "项目资金总额未填" : $"{bar.Amount} 万元";
        var share = bar.Share.Length == 0 ? "" : $"，占 {bar.Share}";
        var excess = bar.Excess.Length == 0 ? "" : $"，财政资金超出 {bar.Excess[1..]} 万元";
        return $"{bar.Label}：{amount}{share}{excess}";
    }
}
