using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>The names beside the points of the curve, each below and right of its own, and what the rest is.</summary>
internal sealed class ParetoNames
{
    private const double Gap = 10;
    private const double Between = 3;
    private const double LeastRoom = 130;
    private const double RestPlace = 0.35;
    private static readonly TextStyle ShareStyle = new(9.5, FontWeight.Bold, Palette.Warning);
    private readonly ParetoModel model;
    private readonly PlotArea plot;
    private readonly FontSet fonts;

    /// <summary>From the highest to the lowest.</summary>
    private readonly List<Name> names = [];

    public ParetoNames(ParetoModel model, PlotArea plot, FontSet fonts)
    {
        (this.model, this.plot, this.fonts) = (model, plot, fonts);
        for (var i = model.NamedCount - 1; i >= 0; i--) names.Add(NameOf(i));
        if (model.Rest.Length > 0) names.Add(RestOf());
        KeepApart();
    }

    public void Paint(ISurface surface)
    {
        foreach (var name in names)
        {
            var left = name.Left + name.ShareWidth;
            var width = Math.Min(name.ShareWidth + name.Words.Width(fonts) + 4, plot.Box.Right - name.Left + 2);
            surface.Rect(new Box(name.Left - 2, name.Top, width, name.Words.Height), Palette.Paper);
            ChartInk.Cell(
                surface, name.Share, name.Left, name.Top + ChartStyles.LabelLine / 2, ShareStyle, Anchor.Start);
            name.Words.Draw(surface, left, name.Top);
        }
    }

    private Name NameOf(int i)
    {
        var item = model.Items[i];
        var share = model.Share(item.RunningCny);
        var shareWidth = fonts.Width(share, ShareStyle) + 8;
        var beside = Math.Max(plot.X(i + 1) + Gap, plot.X(i + 1 + ParetoPlot.BarShare / 2) + Between);
        var left = Math.Min(beside, plot.Box.Right - shareWidth - LeastRoom);
        var words = $"{(i == 0 ? "" : "＋")}{item.Label} {MoneyText.Wan(item.Cny)} 万元";
        var block = TextBlock.Paragraph(
            words, plot.Box.Right - left - shareWidth, ChartStyles.Label, ChartStyles.LabelLine, fonts);
        // Below the curve, and above the next bar.
        var next = i + 1 < model.Items.Count ? plot.Y(ParetoPlot.Wan(model.Items[i + 1].Cny)) : plot.Box.Bottom;
        var top = Math.Min(
            plot.Y(ParetoPlot.Wan(item.RunningCny)) + Between, next - block.Height - Between);
        return new Name(share, shareWidth, left, block) { Top = top };
    }

    private Name RestOf()
    {
        var width = fonts.Width(model.Rest, ChartStyles.Faint);
        // Without a name the curve leaves the corner steeply, and there is room further right.
        var place = model.NamedCount == 0 ? plot.Box.X + RestPlace * plot.Box.Width : plot.X(model.NamedCount + 1);
        var left = Math.Min(place, plot.Box.Right - width);
        var bar = plot.Y(ParetoPlot.Wan(model.Items[model.NamedCount].Cny));
        return new Name("", 0, left, new TextBlock([model.Rest], ChartStyles.Faint, ChartStyles.LabelLine))
        {
            Top = bar - ChartStyles.LabelLine - 4,
        };
    }

    /// <summary>Down where two would touch; up again where the last would leave the plot.</summary>
    private void KeepApart()
    {
        for (var i = 1; i < names.Count; i++) names[i].Top = Math.Max(names[i].Top, names[i - 1].Bottom + Between);
        var floor = plot.Box.Bottom - Between;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            names[i].Top = Math.Min(names[i].Top, floor - names[i].Words.Height);
            floor = names[i].Top - Between;
        }
    }

    private sealed record Name(string Share, double ShareWidth, double Left, TextBlock Words)
    {
        public double Top { get; set; }

        public double Bottom => Top + Words.Height;
    }
}
