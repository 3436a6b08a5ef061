using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>Where all of the funding chart stands: columns first, then rows as tall as their labels.</summary>
internal sealed class FundingLayout
{
    private const double HeadHeight = 22;
    private const double RowHeight = 21;
    private const double ColumnGap = 16;
    private const double PlotGap = 30;
    private const double LabelGap = 10;
    private const double MostForLabels = 0.36;
    private const double LeastForLabels = 0.25;
    private const double WishedPlot = 180;
    private readonly FontSet fonts;

    public FundingLayout(FundingChartModel model, double width, double top, FontSet fonts)
    {
        this.fonts = fonts;
        Right = ExcessRight = width - ChartStyles.Margin;
        ShareRight = ExcessRight - ExcessWidth(model);
        AmountRight = ShareRight - ShareWidth(model);
        HeadBottom = model.Bars.Count == 0 ? top : top + HeadHeight;
        var plotRight = AmountRight - AmountWidth(model) - PlotGap;
        var widest = WidestLabel(width - 2 * ChartStyles.Margin, plotRight);
        var y = HeadBottom;
        Lines = [.. model.Bars.Select(bar => Next(bar.Label, ChartStyles.Label, widest, ref y))];
        BarsBottom = y;
        RestLine = model.Rest is { } rest ? Next(rest.Label, ChartStyles.Faint, widest, ref y) : null;
        TotalLine = model.Bars.Count > 1 && model.HasAmounts
            ? Next(model.TotalLabel, ChartStyles.Total, widest, ref y) : null;
        Bottom = y;
        FundingLine?[] all = [.. Lines, RestLine, TotalLine];
        LabelRight = Math.Ceiling(ChartStyles.Margin + all.Max(line => line?.Label.Width(fonts) ?? 0));
        var left = LabelRight + LabelGap;
        Axis = new AxisScale(
            model.Bars.Select(bar => (bar.Row.TotalCny ?? 0) / MoneyText.YuanPerWan), left,
            Math.Max(0, plotRight - left), tick => fonts.Width(tick, ChartStyles.Heading));
    }

    public double Right { get; }

    public double LabelRight { get; }

    public double AmountRight { get; }

    public double ShareRight { get; }

    public double ExcessRight { get; }

    public bool HasExcess => ShareRight < ExcessRight;

    public double HeadBottom { get; }

    public double BarsBottom { get; }

    public double Bottom { get; }

    /// <summary>The amounts in 万元 along the bars.</summary>
    public AxisScale Axis { get; }

    /// <summary>One line per bar, in the model's order.</summary>
    public IReadOnlyList<FundingLine> Lines { get; }

    public FundingLine? RestLine { get; }

    /// <summary>The total; a single project needs none, and blanks have none.</summary>
    public FundingLine? TotalLine { get; }

    /// <summary>Names give way to the bars on narrow pages, down to a quarter of the room.</summary>
    private static double WidestLabel(double room, double plotRight) => Math.Clamp(
        plotRight - WishedPlot - LabelGap - ChartStyles.Margin, LeastForLabels * room, MostForLabels * room);

    private FundingLine Next(string text, TextStyle style, double widest, ref double y)
    {
        var label = TextBlock.Even(text, widest, style, ChartStyles.LabelLine, fonts);
        var line = new FundingLine(y, Math.Max(RowHeight, label.Height + 9), label);
        y = line.Bottom;
        return line;
    }

    private double AmountWidth(FundingChartModel model) => Widest(
        [.. model.Bars.Select(bar => (bar.Amount, ChartStyles.Label)),
            (FundingChart.AmountHead, ChartStyles.Heading), (model.TotalAmount, ChartStyles.Total)]);

    /// <summary>With the gap before it; a column nobody needs takes no room.</summary>
    private double ShareWidth(FundingChartModel model) => model.TotalShare.Length == 0 ? 0 : ColumnGap + Widest(
        [.. model.Bars.Select(bar => (bar.Share, ChartStyles.Faint)),
            (FundingChart.ShareHead, ChartStyles.Heading), (model.TotalShare, ChartStyles.Total)]);

    private double ExcessWidth(FundingChartModel model) =>
        model.Bars.All(bar => bar.Excess.Length == 0) ? 0 : ColumnGap + Widest(
            [.. model.Bars.Select(bar => (bar.Excess, ChartStyles.Alarm)),
                (FundingChart.ExcessHead, ChartStyles.Heading)]);

    private double Widest(IEnumerable<(string Text, TextStyle Style)> texts) =>
        Math.Ceiling(texts.Max(cell => fonts.Width(cell.Text, cell.Style)));
}
