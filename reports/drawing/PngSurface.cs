using System.Text;

namespace PerfEtl.Reports.Drawing;

/// <summary>Paints a picture as PNG, glyph by glyph from the font's own outlines; needs no font installed.</summary>
internal sealed class PngSurface : ISurface
{
    private readonly PixelCanvas canvas;
    private readonly MissingGlyphCollector missing;
    private readonly FontSet fonts;
    private readonly double scale;
    private readonly string title;

    /// <param name="picture">Gives size and title; the caller paints it.</param>
    /// <param name="fonts">Where glyphs come from.</param>
    /// <param name="scale">Pixels per point.</param>
    public PngSurface(Picture picture, FontSet fonts, double scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        (this.fonts, this.scale, title) = (fonts, scale, picture.Title);
        missing = new MissingGlyphCollector(fonts);
        canvas = new PixelCanvas(
            (int)Math.Ceiling(picture.Width * scale), (int)Math.Ceiling(picture.Height * scale), Palette.Paper);
    }

    public IReadOnlyCollection<Rune> MissingGlyphs => missing.Missing;

    public void Rect(Box box, Color fill, double radius = 0) => Fill(Shapes.RoundedRect(box, radius), fill);

    public void Line(double x1, double y1, double x2, double y2, Color color, double width) =>
        Fill(Shapes.Stroke(x1, y1, x2, y2, width), color);

    public void Dot(double x, double y, double radius, Color fill) => Fill(Shapes.Circle(x, y, radius), fill);

    public void Text(string text, double x, double y, TextStyle style, Anchor anchor = Anchor.Start)
    {
        var clean = DrawableText.Clean(text);
        missing.Note(clean, style.Weight);
        var font = fonts.Font(style.Weight);
        var size = style.Size / font.UnitsPerEm;
        var pen = x - Before(anchor) * fonts.Width(clean, style);
        foreach (var rune in clean.EnumerateRunes())
        {
            var glyph = font.GlyphId(rune);
            if (!DrawableText.IsInvisible(rune)) Glyph(font, glyph, pen, y, size, style.Color);
            pen += FontSet.Advance(font, rune, glyph) * size;
        }
    }

    public void Group(Datum datum, Action paint) => paint();

    /// <returns>The whole file.</returns>
    public byte[] Finish() => PngFile.Encode(canvas, scale, title);

    private static double Before(Anchor anchor) => anchor switch
    {
        Anchor.End => 1,
        Anchor.Middle => 0.5,
        _ => 0,
    };

    private void Glyph(TrueTypeFont font, int glyph, double x, double y, double size, Color color)
    {
        var contours = glyph == 0 ? [.. Shapes.MissingGlyph(font.UnitsPerEm)] : font.Outline(glyph);
        OutlinePoint Place(OutlinePoint p) =>
            p with { X = (x + p.X * size) * scale, Y = (y - p.Y * size) * scale };
        canvas.Fill(contours.ConvertAll(contour => Array.ConvertAll(contour, Place)), color);
    }

    private void Fill(OutlinePoint[] contour, Color color) =>
        canvas.Fill([Array.ConvertAll(contour, p => p with { X = p.X * scale, Y = p.Y * scale })], color);
}
