using System.Text;

namespace PerfEtl.Reports.Drawing;

/// <summary>What a picture is painted on: SVG, PNG, or a PDF page.</summary>
/// <remarks>
/// Everything is in points (1/72 inch) with y growing downwards; text stands with its baseline on y. Later calls
/// paint over earlier ones. A surface never wraps, clips or shortens text: whoever paints has measured before.
/// </remarks>
public interface ISurface
{
    /// <summary>Characters painted that our fonts lack; a reader sees boxes, so the caller must say so.</summary>
    IReadOnlyCollection<Rune> MissingGlyphs { get; }

    /// <summary>Fills a rectangle; <paramref name="radius"/> rounds its four corners.</summary>
    void Rect(Box box, Color fill, double radius = 0);

    /// <summary>Draws a straight line with flat ends.</summary>
    void Line(double x1, double y1, double x2, double y2, Color color, double width);

    /// <summary>Fills a circle.</summary>
    void Dot(double x, double y, double radius, Color fill);

    /// <summary>Writes one line of text.</summary>
    void Text(string text, double x, double y, TextStyle style, Anchor anchor = Anchor.Start);

    /// <summary>Paints shapes that together stand for one row of data.</summary>
    void Group(Datum datum, Action paint);
}

/// <summary>A rectangle in points, y growing downwards.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>The x of the right edge.</summary>
    public double Right => X + Width;

    /// <summary>The y of the lower edge.</summary>
    public double Bottom => Y + Height;
}

/// <summary>What a group of shapes stands for, so that programs and screen readers can read it too.</summary>
/// <param name="Label">One sentence for people: the tooltip and the spoken text.</param>
/// <param name="Values">Exact values by name (lower case, hyphens): <c>total-cny</c> → <c>41000000.00</c>.</param>
public sealed record Datum(string Label, IReadOnlyList<KeyValuePair<string, string>> Values);
