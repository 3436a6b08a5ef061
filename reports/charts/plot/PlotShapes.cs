using System.Diagnostics;
using System.Drawing;
using System.Globalization;
using System.Xml.Linq;
using PerfEtl.Reports.Drawing;
using Color = PerfEtl.Reports.Drawing.Color;

namespace PerfEtl.Reports.Charts.Plot;

/// <summary>What a plot painted on Skia's SVG canvas, read back so that any surface can show it.</summary>
internal sealed class PlotShapes
{
    private const double Edge = 0.5;
    private readonly List<Shape> shapes = [];

    /// <summary>Reads Skia's SVG; a kind of shape it does not know stops it, so that nothing is ever left
    /// out.</summary>
    public static PlotShapes Read(Stream svg)
    {
        var read = new PlotShapes();
        // Clip paths only say where the data lie; charts draw nothing beyond.
        foreach (var element in XDocument.Load(svg).Descendants().Where(e => e.Parent?.Name.LocalName is "svg" or "g"))
        {
            switch (element.Name.LocalName)
            {
                case "rect": read.Add(Rect(element)); break;
                case "ellipse": read.Add(Dot(element)); break;
                case "path": read.AddLines(element); break;
                case "g" or "clipPath" or "text": break;
                case var other: throw new UnreachableException($"Skia painted a {other}");
            }
        }

        return read;
    }

    /// <summary>Paints what is taller than any row, in the order of the plot.</summary>
    public void PaintGround(ISurface surface)
    {
        foreach (var shape in shapes.Where(shape => shape.IsLine)) shape.Paint(surface);
    }

    /// <summary>Paints the marks that lie wholly within a part of the picture.</summary>
    public void PaintWithin(ISurface surface, Box part)
    {
        foreach (var shape in shapes.Where(shape => !shape.IsLine
            && shape.Box.X > part.X - Edge && shape.Box.Right < part.Right + Edge
            && shape.Box.Y > part.Y - Edge && shape.Box.Bottom < part.Bottom + Edge)) shape.Paint(surface);
    }

    /// <summary>Paints all, in the order of the plot.</summary>
    public void PaintAll(ISurface surface) => shapes.ForEach(shape => shape.Paint(surface));

    private void Add(Shape shape) => shapes.Add(shape);

    private static Shape Rect(XElement element)
    {
        var box = new Box(
            Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"));
        var color = ColorOf(element, "fill");
        return new Shape(box, false, surface => surface.Rect(box, color));
    }

    private static Shape Dot(XElement element)
    {
        var (x, y, radius) = (Number(element, "cx"), Number(element, "cy"), Number(element, "rx"));
        var color = ColorOf(element, "fill");
        return new Shape(
            new Box(x - radius, y - radius, 2 * radius, 2 * radius), false, surface => surface.Dot(x, y, radius,
                color));
    }

    /// <summary>A path of straight strokes: <c>M28.2 20L28.2 120M60 20L60 120</c>.</summary>
    private void AddLines(XElement element)
    {
        var (path, width) = ((string?)element.Attribute("d") ?? "", Number(element, "stroke-width"));
        if (path.Length == 0) return;
        var color = ColorOf(element, "stroke");
        foreach (var stroke in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            (double X, double Y)[] points = [.. stroke.Split('L').Select(Point)];
            for (var i = 1; i < points.Length; i++) Add(Line(points[i - 1], points[i], color, width, i > 1));
        }
    }

    private static Shape Line(
        (double X, double Y) from, (double X, double Y) to, Color color, double width, bool isJoint)
    {
        if (from.X == to.X) (from.X, to.X) = (ChartInk.Snap(from.X), ChartInk.Snap(to.X));
        if (from.Y == to.Y) (from.Y, to.Y) = (ChartInk.Snap(from.Y), ChartInk.Snap(to.Y));
        var box = new Box(
            Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        return new Shape(box, true, surface =>
        {
            surface.Line(from.X, from.Y, to.X, to.Y, color, width);
            if (isJoint) surface.Dot(from.X, from.Y, width / 2, color);
        });
    }

    private static (double X, double Y) Point(string text)
    {
        var parts = text.Split(' ');
        return (Number(parts[0]), Number(parts[1]));
    }

    private static double Number(XElement element, string name) =>
        element.Attribute(name) is { } number ? Number(number.Value) : 0;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Color ColorOf(XElement element, string name)
    {
        var color = ColorTranslator.FromHtml(element.Attribute(name)?.Value ?? "black");
        return new Color(color.R, color.G, color.B);
    }

    /// <summary>One stroke, bar or dot.</summary>
    private sealed record Shape(Box Box, bool IsLine, Action<ISurface> Paint);
}
