using PerfEtl.Reports.Drawing;
using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;
using Box = PerfEtl.Reports.Drawing.Box;
using Color = PerfEtl.Reports.Drawing.Color;
using Palette = PerfEtl.Reports.Drawing.Palette;

namespace PerfEtl.Reports.Charts.Plot;

/// <summary>A ScottPlot in a box of a picture: scales, ticks, grid and marks are its own, text is ours.</summary>
/// <remarks>
/// It is painted once on Skia's SVG canvas and recorded; what it painted is painted again on SVG, PDF and pixels. Tick
/// labels are printed by the picture, so no text goes through Skia, which mistakes characters for radicals.
/// </remarks>
internal sealed class PlotArea
{
    private const float GridWidth = 0.5f;
    private const double LeastLength = 1.25;
    private const double TickDensity = 0.65;

    // Disposed of as soon as it is recorded.
    private readonly ScottPlot.Plot plot = NewPlot();

    private readonly (double Low, double High) across;
    private readonly (double Low, double High) up;
    private readonly Lazy<PlotShapes> shapes;

    /// <param name="box">Where the data lie, in points of the picture.</param>
    /// <param name="across">The values at the left and the right edge.</param>
    /// <param name="up">The values at the lower and the upper edge; null for points of the picture, as rows
    /// need.</param>
    /// <param name="fonts">What ticks are measured with.</param>
    public PlotArea(Box box, (double Low, double High) across, (double Low, double High)? up, FontSet fonts)
    {
        PlotFont.Use(fonts);
        (Box, this.across, this.up) = (box, across, up ?? (box.Bottom, box.Y));
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.Transparent;
        plot.Layout.Fixed(new PixelRect((float)box.X, (float)box.Right, (float)box.Bottom, (float)box.Y));
        plot.Grid.MajorLineColor = Of(Palette.Grid);
        plot.Grid.MajorLineWidth = GridWidth;
        plot.Grid.XAxisStyle.IsVisible = plot.Grid.YAxisStyle.IsVisible = false;
        foreach (var axis in plot.Axes.GetAxes()) Bare((ScottPlot.AxisPanels.AxisBase)axis);
        plot.Axes.SetLimits(across.Low, across.High, this.up.Low, this.up.High);
        shapes = new Lazy<PlotShapes>(Record);
    }

    public Box Box { get; }

    /// <summary>The labelled values of the horizontal axis, ascending.</summary>
    public IEnumerable<(double Value, string Label)> TicksAcross => TicksOf(plot.Axes.Bottom);

    /// <summary>The labelled values of the vertical axis, ascending.</summary>
    public IEnumerable<(double Value, string Label)> TicksUp => TicksOf(plot.Axes.Left);

    /// <summary>Where a value lies.</summary>
    public double X(double value) => Box.X + (value - across.Low) / (across.High - across.Low) * Box.Width;

    /// <inheritdoc cref="X"/>
    public double Y(double value) => Box.Bottom - (value - up.Low) / (up.High - up.Low) * Box.Height;

    /// <summary>What lies at a place: the other way round.</summary>
    public double ValueAt(double x) => across.Low + (x - Box.X) / Box.Width * (across.High - across.Low);

    /// <summary>Labels and grid lines of the horizontal axis.</summary>
    public void LabelAcross(Func<decimal, string> print, bool isWhole = false)
    {
        Label(plot.Axes.Bottom, print, isWhole);
        plot.Grid.XAxisStyle.IsVisible = true;
    }

    /// <summary>Labels and grid lines of the vertical axis.</summary>
    public void LabelUp(Func<decimal, string> print, bool isWhole = false)
    {
        Label(plot.Axes.Left, print, isWhole);
        plot.Grid.YAxisStyle.IsVisible = true;
    }

    /// <summary>A bar from zero, or from another value, along a row; never so short that it looks like none.</summary>
    public void Bar(double middle, double height, decimal value, Color color, decimal from = 0)
    {
        if (value == from) return;
        var least = LeastLength / Box.Width * (across.High - across.Low);
        var length = Math.Max(least, (double)Math.Abs(value - from)) * Math.Sign(value - from);
        Add(middle, height, (double)from, (double)from + length, Orientation.Horizontal, color);
    }

    /// <summary>An upright bar from zero.</summary>
    public void Column(double middle, double width, double value, Color color)
    {
        var least = LeastLength / 2 / Box.Height * (up.High - up.Low);
        if (value != 0)
            Add(middle, width, 0, Math.Max(least, Math.Abs(value)) * Math.Sign(value), Orientation.Vertical, color);
    }

    /// <summary>A filled rectangle between values.</summary>
    public void Area(double left, double right, double low, double high, Color color)
    {
        var area = plot.Add.Rectangle(left, right, low, high);
        (area.FillColor, area.LineWidth) = (Of(color), 0);
    }

    /// <summary>A line through points.</summary>
    public void Curve(double[] xs, double[] ys, Color color, double width)
    {
        var line = plot.Add.ScatterLine(xs, ys, Of(color));
        line.LineWidth = (float)width;
    }

    /// <summary>A line from edge to edge.</summary>
    public void Upright(double x, Color color, double width) => plot.Add.VerticalLine(x, (float)width, Of(color));

    /// <summary>A filled circle.</summary>
    public void Dot(double x, double y, double radius, Color color) =>
        plot.Add.Marker(x, y, MarkerShape.FilledCircle, (float)(2 * radius), Of(color)).MarkerLineWidth = 0;

    /// <summary>Paints what belongs to no row: the grid, axis lines, curves.</summary>
    public void PaintGround(ISurface surface) => shapes.Value.PaintGround(surface);

    /// <summary>Paints the marks of a row.</summary>
    public void PaintRow(ISurface surface, double top, double bottom) =>
        PaintWithin(surface, new Box(0, top, Box.Right + Box.Width, bottom - top));

    /// <summary>Paints the marks that lie in a part of the picture.</summary>
    public void PaintWithin(ISurface surface, Box part) => shapes.Value.PaintWithin(surface, part);

    /// <summary>Paints everything.</summary>
    public void Paint(ISurface surface) => shapes.Value.PaintAll(surface);

    private void Add(double position, double size, double from, double to, Orientation orientation, Color color) =>
        plot.Add.Bar(new Bar
        {
            Position = position,
            Size = size,
            ValueBase = from,
            Value = to,
            Orientation = orientation,
            FillColor = Of(color),
            LineWidth = 0,
        });

    private PlotShapes Record()
    {
        var rect = new PixelRect(0, (float)Box.Right + 1, (float)Box.Bottom + 1, 0);
        // The first time a plot is painted it is painted twice.
        using (var nothing = new SKNoDrawCanvas((int)rect.Width, (int)rect.Height)) plot.Render(nothing, rect);
        using var file = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, rect.Right, rect.Bottom), file))
            plot.Render(canvas, rect);
        plot.Dispose();
        file.Position = 0;
        return PlotShapes.Read(file);
    }

    private IEnumerable<(double, string)> TicksOf(IAxis axis)
    {
        _ = shapes.Value;
        return axis.TickGenerator.Ticks.Where(tick => tick.IsMajor).Select(tick => (tick.Position, tick.Label));
    }

    private static ScottPlot.Plot NewPlot() => new();

    private static void Label(IAxis axis, Func<decimal, string> print, bool isWhole) =>
        axis.TickGenerator = new NumericAutomatic
        {
            LabelFormatter = value => print((decimal)Math.Round(value, 8)),
            IntegerTicksOnly = isWhole,
            TickDensity = TickDensity,
        };

    private static void Bare(ScottPlot.AxisPanels.AxisBase axis)
    {
        axis.FrameLineStyle.Width = axis.MajorTickStyle.Width = axis.MinorTickStyle.Width = 0;
        axis.MajorTickStyle.Length = axis.MinorTickStyle.Length = 0;
        axis.TickLabelStyle.FontName = PlotFont.Name;
        axis.TickLabelStyle.FontSize = (float)ChartStyles.Heading.Size;
        axis.TickLabelStyle.ForeColor = Colors.Transparent;
        axis.TickGenerator = new NumericManual();
    }

    private static ScottPlot.Color Of(Color color) => new(color.Red, color.Green, color.Blue);
}
