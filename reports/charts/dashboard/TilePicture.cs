using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Dashboard;

/// <summary>Lays one tile out in a column of the sheet.</summary>
internal sealed class TilePicture
{
    private const double RowHeight = 17;
    private const double BarHeight = 8;
    private const double LabelShare = 0.4;
    private const double Gap = 8;
    private const double LineHeight = 16;
    private static readonly TextStyle Topic = new(8.7, FontWeight.Bold, Palette.Leading);
    private static readonly TextStyle Finding = new(11, FontWeight.Bold, Palette.Heading);
    private static readonly TextStyle Label = new(8.7, FontWeight.Regular, Palette.Text);
    private static readonly TextStyle Faint = new(8.7, FontWeight.Regular, Palette.Secondary);
    private readonly Tile tile;
    private readonly Box box;
    private readonly TextBlock finding;
    private readonly double rowsTop;
    private readonly double valueWidth;
    private readonly PlotArea? plot;
    private readonly FontSet fonts;

    public TilePicture(Tile tile, double left, double top, double width, FontSet fonts)
    {
        (this.tile, this.fonts) = (tile, fonts);
        finding = HeadlineBreaker.Break(tile.Finding, width, Finding, LineHeight, fonts);
        rowsTop = top + 16 + finding.Height + 6;
        box = new Box(left, top, width, rowsTop - top + tile.Bars.Count * RowHeight);
        if (tile.Bars.Count == 0) return;
        valueWidth = Math.Ceiling(tile.Bars.Max(bar => fonts.Width(bar.Text, Label)));
        plot = PlotOf();
    }

    public double Bottom => box.Bottom;

    public void Paint(ISurface surface)
    {
        ChartInk.Cell(surface, tile.Topic, box.X, box.Y + 6, Topic, Anchor.Start);
        if (tile.Bars.Count > 0) ChartInk.Cell(surface, tile.Unit, box.Right, box.Y + 6, ChartStyles.Footer);
        finding.Draw(surface, box.X, box.Y + 16);
        plot?.PaintGround(surface);
        for (var i = 0; i < tile.Bars.Count; i++)
        {
            var (bar, middle) = (tile.Bars[i], Middle(i));
            surface.Group(new Datum($"{bar.Label}：{bar.Text} {tile.Unit}".TrimEnd(), []), () =>
            {
                plot!.PaintRow(surface, middle - RowHeight / 2, middle + RowHeight / 2);
                var style = bar.IsFaint ? Faint : Label;
                ChartInk.Cell(surface, Shortened(bar.Label), plot.Box.X - Gap, middle, style);
                ChartInk.Cell(surface, bar.Text, box.Right, middle, style);
            });
        }
    }

    private double Middle(int row) => rowsTop + (row + 0.5) * RowHeight;

    private PlotArea PlotOf()
    {
        var ends = tile.Bars.Select(bar => bar.Pieces.Sum(piece => piece.Value)).Append(0).ToList();
        var (low, high) = ((double)ends.Min(), (double)ends.Max());
        var left = box.X + LabelShare * box.Width + Gap;
        var area = new PlotArea(
            new Box(left, rowsTop, Math.Max(20, box.Right - valueWidth - Gap - left), tile.Bars.Count * RowHeight),
            (low, high > low ? high : low + 1), null, fonts);
        area.Upright(0, Palette.Axis, 0.5);
        for (var i = 0; i < tile.Bars.Count; i++)
        {
            var from = 0m;
            foreach (var (value, color) in tile.Bars[i].Pieces)
            {
                area.Bar(Middle(i), BarHeight, from + value, color, from);
                from += value;
            }
        }

        return area;
    }

    private string Shortened(string name)
    {
        var room = LabelShare * box.Width;
        if (fonts.Width(name, Label) <= room) return name;
        var end = name.Length - 1;
        while (end > 1 && fonts.Width(name[..end] + "…", Label) > room) end--;
        return name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)] + "…";
    }
}

/// <summary>One small chart of the dashboard: what it is about, its finding, a few bars.</summary>
/// <param name="Topic">各项目资金规模.</param>
/// <param name="Finding">The headline of the whole chart.</param>
/// <param name="Unit">Of the numbers beside the bars.</param>
/// <param name="Bars">A few; none where there is nothing to compare.</param>
internal sealed record Tile(string Topic, string Finding, string Unit, IReadOnlyList<TileBar> Bars);

/// <summary>One bar with its name and number.</summary>
/// <param name="Label">Shortened where it does not fit; the datum has it whole.</param>
/// <param name="Text">The number as printed.</param>
/// <param name="Pieces">What the bar is made of, from zero.</param>
internal sealed record TileBar(string Label, string Text, params IReadOnlyList<(decimal Value, Color Color)> Pieces)
{
    /// <summary>The sum of many, or a name in smaller print.</summary>
    public bool IsFaint { get; init; }
}
