using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>What the colours of a chart mean, in one or more lines above it.</summary>
internal sealed class Legend
{
    /// <summary>How a colour is shown.</summary>
    public enum Mark { Square, Dot, Ring, Line, Frame }

    /// <summary>One colour and its meaning.</summary>
    public sealed record Item(string Text, Color Color, Mark Mark = Mark.Square);

    private const double LineHeight = 18;
    private const double MarkRoom = 13;
    private const double Gap = 16;
    private readonly List<(Item Item, double X, double Middle)> places = [];

    /// <param name="items">In reading order.</param>
    /// <param name="width">The width of the picture.</param>
    /// <param name="top">Where the first line begins.</param>
    /// <param name="fonts">What to measure with.</param>
    public Legend(IEnumerable<Item> items, double width, double top, FontSet fonts)
    {
        var (x, y) = (ChartStyles.Margin, top + LineHeight / 2);
        foreach (var item in items)
        {
            var room = MarkRoom + Math.Ceiling(fonts.Width(item.Text, ChartStyles.Heading));
            if (x > ChartStyles.Margin && x + room > width - ChartStyles.Margin)
                (x, y) = (ChartStyles.Margin, y + LineHeight);
            places.Add((item, x, y));
            x += room + Gap;
        }

        Bottom = places.Count == 0 ? top : y + LineHeight / 2;
    }

    public double Bottom { get; }

    public void Paint(ISurface surface)
    {
        foreach (var (item, x, middle) in places)
        {
            PaintMark(surface, item, x, middle);
            ChartInk.Cell(surface, item.Text, x + MarkRoom, middle, ChartStyles.Heading, Anchor.Start);
        }
    }

    private static void PaintMark(ISurface surface, Item item, double x, double middle)
    {
        switch (item.Mark)
        {
            case Mark.Square:
                surface.Rect(new Box(x, middle - 4, 8, 8), item.Color, 1.5);
                break;
            case Mark.Frame:
                ChartInk.Hollow(surface, new Box(x, middle - 4, 8, 8), item.Color, 0.75);
                break;
            case Mark.Line:
                surface.Line(x, middle, x + 9, middle, item.Color, 1.5);
                break;
            default:
                surface.Dot(x + 4, middle, 3.5, item.Color);
                if (item.Mark == Mark.Ring) surface.Dot(x + 4, middle, 2.25, Palette.Paper);
                break;
        }
    }
}
