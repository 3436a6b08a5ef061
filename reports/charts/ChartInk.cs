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

    /// <summary>A hairline from top to bottom.</summary>
    public static void Upright(ISurface surface, double x, double top, double bottom, Color color, double width) =>
        surface.Line(Snap(x), top, Snap(x), bottom, color, width);

    /// <summary>Grid lines through the rows and their amounts above.</summary>
    public static void Grid(ISurface surface, AxisScale axis, double headBottom, double bottom)
    {
        foreach (var tick in axis.Ticks)
        {
            var x = axis.X(tick);
            if (tick != 0) Upright(surface, x, headBottom, bottom, Palette.Grid, 0.5);
            Cell(surface, axis.Label(tick), Snap(x), headBottom - 9, ChartStyles.Heading, Anchor.Middle);
        }
    }

    /// <summary>The labels of a plot's horizontal axis, above it.</summary>
    public static void TickLabels(ISurface surface, PlotArea plot)
    {
        foreach (var (value, label) in plot.TicksAcross)
            Cell(surface, label, Snap(plot.X(value)), plot.Box.Y - 9, ChartStyles.Heading, Anchor.Middle);
    }

    /// <summary>A rectangle of which only the rim is painted; what is under it disappears.</summary>
    public static void Hollow(ISurface surface, Box box, Color color, double rim)
    {
        surface.Rect(box, color);
        if (box.Width > 2 * rim && box.Height > 2 * rim)
            surface.Rect(new Box(box.X + rim, box.Y + rim, box.Width - 2 * rim, box.Height - 2 * rim), Palette.Paper);
    }

    /// <summary>Puts a hairline onto one row of pixels at the standard scale, where it stays crisp.</summary>
    public static double Snap(double value) => Math.Floor(value * 2) / 2 + 0.25;
}
