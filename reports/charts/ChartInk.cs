using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>The strokes that all charts share.</summary>
internal static class ChartInk
{
    /// <summary>Writes a text centred on the line whose middle is given; an empty text is nothing.</summary>
    public static void Cell(
        ISurface surface, string text, double x, double middle, TextStyle style, Anchor anchor = Anchor.End)
    {
        if (text.Length > 0) surface.Text(text, x, middle + style.BaselineBelowMiddle, style, anchor);
    }

    /// <summary>A hairline from left to right.</summary>
    public static void Rule(ISurface surface, double left, double right, double y, Color color, double width) =>
        surface.Line(left, Snap(y), right, Snap(y), color, width);

    /// <summary>The labels of a plot's horizontal axis, above it.</summary>
    public static void TickLabels(ISurface surface, PlotArea plot)
    {
        foreach (var (value, label) in plot.TicksAcross)
            Cell(surface, label, Snap(plot.X(value)), plot.Box.Y - 9, ChartStyles.Heading, Anchor.Middle);
    }

    /// <summary>Puts a hairline onto one row of pixels at the standard scale, where it stays crisp.</summary>
    public static double Snap(double value) => Math.Floor(value * 2) / 2 + 0.25;
}
