using System.Globalization;
using PerfEtl.Pipeline.Extract.Pdf.Page;

namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>Prints what was read, rounded to 0.01 pt, so that truth can be written by hand as text.</summary>
internal static class Seen
{
    /// <summary>Text, box, and angle if it is not 0: <c>A 10,12,15,22</c>.</summary>
    public static IEnumerable<string> Glyphs(PageContent page) => page.Glyphs.Select(glyph =>
        $"{glyph.Text} {N(glyph.Box.Left)},{N(glyph.Box.Top)},{N(glyph.Box.Right)},{N(glyph.Box.Bottom)}"
        + (glyph.Angle == 0 ? "" : $" {N(glyph.Angle)}°"));

    /// <summary>Direction, position, ends: <c>H 50 10-190</c>.</summary>
    public static IEnumerable<string> Rulings(PageContent page) => page.Rulings.Select(ruling =>
        $"{(ruling.IsHorizontal ? 'H' : 'V')} {N(ruling.Position)} {N(ruling.From)}-{N(ruling.To)}");

    /// <summary>The visible text in drawing order.</summary>
    public static string Text(PageContent page) => string.Concat(page.Glyphs.Select(glyph => glyph.Text));

    private static string N(double value)
    {
        var rounded = Math.Round(value, 2);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
