using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>各项目资金规模: who gets how much, as bars sorted by 项目资金总额 with exact amounts and shares beside them.</summary>
/// <remarks>
/// The dark bars are the ones the headline speaks of. A blank amount has no bar and reads 未填. An amount too small to
/// see keeps a sliver, so that it differs from zero.
/// </remarks>
public static class FundingChart
{
    /// <summary>What the chart is called in lists, files and reports.</summary>
    public const string Topic = "各项目资金规模";

    /// <summary>The width in points when nobody asks for another: 853 pixels on a screen.</summary>
    public const double StandardWidth = 640;

    /// <summary>The narrowest width in points in which the columns leave room for bars.</summary>
    public const double LeastWidth = 480;

    internal const string AmountHead = "项目资金总额";
    internal const string ShareHead = "占比";
    internal const string ExcessHead = "财政资金超出";
    private const double BarHeight = 11;
    private const double Sliver = 1.25;

    /// <summary>Lays the chart out; its height follows from the number and length of the names.</summary>
    public static Picture Draw(FundingChartModel model, FontSet fonts, double width = StandardWidth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);
        var frame = new ChartFrame(
            width, Topic, model.Headline.Text, model.Subtitle, model.Notes, model.Source, fonts);
        var layout = new FundingLayout(model, width, frame.BodyTop, fonts);
        var total = model.HasAmounts ? $"合计 {model.TotalAmount} 万元。" : "";
        var description = $"{model.Headline.Text}。{model.Subtitle}。{total}";
        return new Picture(width, frame.HeightFor(layout.Bottom), Topic, description, surface =>
        {
            frame.Paint(surface, layout.Bottom);
            if (model.Bars.Count > 0) PaintBody(surface, model, layout);
        });
    }

    private static void PaintBody(ISurface surface, FundingChartModel model, FundingLayout layout)
    {
        PaintGrid(surface, layout);
        PaintHead(surface, model, layout);
        for (var i = 0; i < model.Bars.Count; i++)
        {
            var (bar, line) = (model.Bars[i], layout.Lines[i]);
            if (i > 0) Rule(surface, layout, line.Top, Palette.Panel, 0.5);
            surface.Group(FundingDatum.For(bar), () => PaintBar(surface, bar, line, layout));
        }

        if (model.Rest is { } rest && layout.RestLine is { } restLine) PaintRest(surface, rest, restLine, layout);
        if (layout.TotalLine is { } totalLine) PaintTotal(surface, model, totalLine, layout);
        ZeroLine(surface, layout);
    }

    private static void PaintGrid(ISurface surface, FundingLayout layout)
    {
        foreach (var tick in layout.Axis.Ticks)
        {
            var x = Snap(layout.Axis.X(tick));
            if (tick != 0) surface.Line(x, layout.HeadBottom, x, layout.BarsBottom, Palette.Grid, 0.5);
            Cell(surface, MoneyText.Tick(tick), x, layout.HeadBottom - 9, ChartStyles.Heading, Anchor.Middle);
        }
    }

    private static void ZeroLine(ISurface surface, FundingLayout layout)
    {
        var x = Snap(layout.Axis.X(0));
        surface.Line(x, layout.HeadBottom, x, layout.BarsBottom, Palette.Axis, 0.5);
    }

    private static void PaintHead(ISurface surface, FundingChartModel model, FundingLayout layout)
    {
        var middle = layout.HeadBottom - 9;
        Cell(surface, AmountHead, layout.AmountRight, middle, ChartStyles.Heading);
        if (model.TotalShare.Length > 0) Cell(surface, ShareHead, layout.ShareRight, middle, ChartStyles.Heading);
        if (layout.HasExcess) Cell(surface, ExcessHead, layout.ExcessRight, middle, ChartStyles.Heading);
    }

    private static void PaintBar(ISurface surface, FundingBar bar, FundingLine line, FundingLayout layout)
    {
        if (bar.Row.TotalCny is { } total && total != 0)
            surface.Rect(BarBox(total, line, layout.Axis), bar.IsLeading ? Palette.Leading : Palette.Ordinary, 1.5);
        PaintLabel(surface, line, layout);
        var style = bar.Row.TotalCny is null ? ChartStyles.Faint
            : bar.Row.TotalCny < 0 ? ChartStyles.Label with { Color = Palette.Error } : ChartStyles.Label;
        Cell(surface, bar.Amount, layout.AmountRight, line.Middle, style);
        Cell(surface, bar.Share, layout.ShareRight, line.Middle, ChartStyles.Faint);
        Cell(surface, bar.Excess, layout.ExcessRight, line.Middle, ChartStyles.Alarm);
    }

    private static Box BarBox(decimal total, FundingLine line, AxisScale axis)
    {
        var (zero, end) = (axis.X(0), axis.X(total / MoneyText.YuanPerWan));
        var width = Math.Max(Sliver, Math.Abs(end - zero));
        return new Box(total > 0 ? zero : zero - width, line.Middle - BarHeight / 2, width, BarHeight);
    }

    private static void PaintRest(ISurface surface, FundingRest rest, FundingLine line, FundingLayout layout)
    {
        Rule(surface, layout, line.Top, Palette.Grid, 0.5);
        PaintLabel(surface, line, layout);
        Cell(surface, rest.Amount, layout.AmountRight, line.Middle, ChartStyles.Faint);
        Cell(surface, rest.Share, layout.ShareRight, line.Middle, ChartStyles.Faint);
    }

    private static void PaintTotal(ISurface surface, FundingChartModel model, FundingLine line, FundingLayout layout)
    {
        var left = ChartStyles.Margin;
        surface.Rect(new Box(left, line.Top, layout.Right - left, line.Height), Palette.Panel);
        Rule(surface, layout, line.Top, Palette.Heading, 0.75);
        PaintLabel(surface, line, layout);
        Cell(surface, model.TotalAmount, layout.AmountRight, line.Middle, ChartStyles.Total);
        Cell(surface, model.TotalShare, layout.ShareRight, line.Middle, ChartStyles.Total);
    }

    private static void PaintLabel(ISurface surface, FundingLine line, FundingLayout layout) =>
        line.Label.Draw(surface, layout.LabelRight, line.Middle - line.Label.Height / 2, Anchor.End);

    private static void Rule(ISurface surface, FundingLayout layout, double y, Color color, double width) =>
        surface.Line(ChartStyles.Margin, Snap(y), layout.Right, Snap(y), color, width);

    private static void Cell(
        ISurface surface, string text, double x, double middle, TextStyle style, Anchor anchor = Anchor.End)
    {
        if (text.Length > 0) surface.Text(text, x, middle + style.BaselineBelowMiddle, style, anchor);
    }

    /// <summary>Puts a hairline onto one row of pixels at the standard scale, where it stays crisp.</summary>
    private static double Snap(double value) => Math.Floor(value * 2) / 2 + 0.25;
}
