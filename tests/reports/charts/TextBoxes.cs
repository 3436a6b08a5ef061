using System.Text;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Charts;

/// <summary>A surface that only remembers where text and shapes would stand.</summary>
internal sealed class TextBoxes : ISurface
{
    public List<(string Text, Box Box)> Texts { get; } = [];

    public List<Box> Rects { get; } = [];

    public IReadOnlyCollection<Rune> MissingGlyphs => [];

    public void Rect(Box box, Color fill, double radius = 0) => Rects.Add(box);

    public void Line(double x1, double y1, double x2, double y2, Color color, double width) =>
        Rects.Add(new Box(Math.Min(x1, x2), Math.Min(y1, y2), Math.Abs(x2 - x1), Math.Abs(y2 - y1)));

    public void Dot(double x, double y, double radius, Color fill) =>
        Rects.Add(new Box(x - radius, y - radius, 2 * radius, 2 * radius));

    /// <summary>The ink of Chinese text, 0.88 em high; the blank half of a closing bracket is none.</summary>
    public void Text(string text, double x, double y, TextStyle style, Anchor anchor = Anchor.Start)
    {
        var width = FontSet.Installed.Width(text, style);
        var left = anchor == Anchor.End ? x - width : anchor == Anchor.Middle ? x - width / 2 : x;
        var ink = "）】》〉」』”。，、；：".Contains(text[^1], StringComparison.Ordinal) ? width - style.Size / 2 : width;
        Texts.Add((text, new Box(left, y - 0.80 * style.Size, ink, 0.88 * style.Size)));
    }

    public void Group(Datum datum, Action paint) => paint();
}
