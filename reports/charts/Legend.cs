using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>What the colours of a chart mean, in one or more lines above it.</summary>
internal sealed class Legend
{
    /// <summary>One colour and its meaning.</summary>
    public sealed record Item(string Text, Color Color);

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
            surface.Rect(new Box(x, middle - 4, 8, 8), item.Color, 1.5);
            ChartInk.Cell(surface, item.Text, x + MarkRoom, middle, ChartStyles.Heading, Anchor.Start);
        }
    }
}
