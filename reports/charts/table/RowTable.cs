using PerfEtl.Reports.Charts.Plot;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Table;

/// <summary>Rows of label, plot and numbers: columns first, then rows as tall as their labels.</summary>
internal sealed class RowTable
{
    private const double LabelGap = 10;
    private const double MostForLabels = 0.36;
    private const double LeastForLabels = 0.25;
    private readonly FontSet fonts;
    private readonly TableShape shape;
    private readonly NumberColumns columns;

    /// <param name="heads">The heads of the columns; a column without any text takes no room.</param>
    /// <param name="rows">Items first, then rest and total.</param>
    /// <param name="shape">The room.</param>
    /// <param name="fonts">What to measure with.</param>
    public RowTable(
        IReadOnlyList<string> heads, IReadOnlyList<TableRow> rows, TableShape shape, FontSet fonts)
    {
        (this.fonts, this.shape) = (fonts, shape);
        columns = new NumberColumns(heads, rows, shape, fonts);
        HeadBottom = shape.Top + shape.HeadHeight;
        var y = HeadBottom;
        var widest = WidestLabel();
        Lines = [.. rows.Select(row => Next(row, widest, ref y))];
        Bottom = y;
        ItemsBottom = Lines.LastOrDefault(line => line.Row.Kind == RowKind.Item)?.Bottom ?? HeadBottom;
        LabelRight = Math.Ceiling(
            ChartStyles.Margin + Lines.Select(line => line.Label.Width(fonts)).DefaultIfEmpty(0).Max());
    }

    public double HeadBottom { get; }

    /// <summary>Where the rows of items end and those of sums begin.</summary>
    public double ItemsBottom { get; }

    public double Bottom { get; }

    public double LabelRight { get; }

    public double PlotLeft => LabelRight + LabelGap;

    public double PlotRight => Math.Max(PlotLeft, columns.PlotRight);

    public double PlotWidth => PlotRight - PlotLeft;

    public double Right => shape.Width - ChartStyles.Margin;

    public IReadOnlyList<TableLine> Lines { get; }

    /// <summary>A plot beside the items whose horizontal axis holds zero, with labels and grid.</summary>
    /// <param name="values">What it has to show besides zero.</param>
    /// <param name="print">How ticks read; as plain numbers if null.</param>
    public PlotArea PlotOf(IEnumerable<decimal> values, Func<decimal, string>? print = null)
    {
        var all = values.Append(0).ToList();
        var (low, high) = ((double)all.Min(), (double)all.Max());
        var plot = PlotBetween(low, high > low ? high : low + 1);
        if (high > low) plot.LabelAcross(print ?? MoneyText.Tick);
        plot.Upright(0, Palette.Axis, 0.5);
        return plot;
    }

    /// <summary>A plot beside the items between two values, without labels.</summary>
    /// <param name="low">What lies at the left.</param>
    /// <param name="high">What lies at the right.</param>
    /// <param name="inset">Blank room at either side, for marks wider than a point.</param>
    public PlotArea PlotBetween(double low, double high, double inset = 0) => new(
        new Box(
            PlotLeft + inset, HeadBottom, Math.Max(1, PlotWidth - 2 * inset), Math.Max(1, ItemsBottom - HeadBottom)),
        (low, high), null, fonts);

    /// <summary>Paints a plot with the rows, each mark within its row's group.</summary>
    public void Paint(ISurface surface, PlotArea plot)
    {
        plot.PaintGround(surface);
        ChartInk.TickLabels(surface, plot);
        Paint(surface, (_, line) => plot.PaintRow(surface, line.Top, line.Bottom));
    }

    /// <summary>Paints heads, rows and sums; <paramref name="plot"/> paints what is special about each row.</summary>
    /// <param name="surface">Where to.</param>
    /// <param name="plot">Called with the index of each row, before its texts.</param>
    public void Paint(ISurface surface, Action<int, TableLine> plot)
    {
        columns.PaintHeads(surface, HeadBottom - 9);
        for (var i = 0; i < Lines.Count; i++)
        {
            var (index, line) = (i, Lines[i]);
            PaintGround(surface, line);
            if (line.Row.Datum is { } datum) surface.Group(datum, () => PaintLine(surface, index, plot));
            else PaintLine(surface, index, plot);
        }
    }

    private void PaintLine(ISurface surface, int index, Action<int, TableLine> plot)
    {
        var line = Lines[index];
        plot(index, line);
        var top = line.Middle - line.Label.Height / 2;
        if (shape.LabelIndent is { } indent) line.Label.Draw(surface, ChartStyles.Margin + indent, top);
        else line.Label.Draw(surface, LabelRight, top, Anchor.End);
        columns.PaintCells(surface, line);
    }

    private void PaintGround(ISurface surface, TableLine line)
    {
        var left = ChartStyles.Margin;
        switch (line.Row.Kind)
        {
            case RowKind.Item when line.Top > HeadBottom:
                ChartInk.Rule(surface, left, Right, line.Top, Palette.Panel, 0.5);
                break;
            case RowKind.Rest:
                ChartInk.Rule(surface, left, Right, line.Top, Palette.Grid, 0.5);
                break;
            case RowKind.Total:
                surface.Rect(new Box(left, line.Top, Right - left, line.Height), Palette.Panel);
                ChartInk.Rule(surface, left, Right, line.Top, Palette.Heading, 0.75);
                break;
        }
    }

    /// <summary>Names give way to the plot on narrow pages, down to a quarter of the room.</summary>
    private double WidestLabel()
    {
        var room = shape.Width - 2 * ChartStyles.Margin;
        var left = columns.PlotRight - ChartStyles.Margin - LabelGap;
        return shape.LabelIndent is { } indent
            ? left - indent
            : Math.Clamp(left - shape.WishedPlot, LeastForLabels * room, MostForLabels * room);
    }

    private TableLine Next(TableRow row, double widest, ref double y)
    {
        // Most names fit on a line, and measuring is much cheaper than breaking.
        var label = fonts.Width(row.Label, row.LabelStyle) <= widest
            ? new TextBlock([row.Label], row.LabelStyle, ChartStyles.LabelLine)
            : TextBlock.Even(row.Label, widest, row.LabelStyle, ChartStyles.LabelLine, fonts);
        var line = new TableLine(row, y, Math.Max(shape.RowHeight, label.Height + 9), label);
        y = line.Bottom;
        return line;
    }
}

/// <summary>What a row of a chart stands for, and so how it looks.</summary>
internal enum RowKind
{
    /// <summary>One project or department.</summary>
    Item,

    /// <summary>All that have no row of their own.</summary>
    Rest,

    /// <summary>The sum of everything above.</summary>
    Total,
}

/// <summary>Where one row of a chart stands.</summary>
internal sealed record TableLine(TableRow Row, double Top, double Height, TextBlock Label)
{
    public double Bottom => Top + Height;

    public double Middle => Top + Height / 2;
}
