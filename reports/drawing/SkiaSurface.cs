using System.Text;
using SkiaSharp;

namespace PerfEtl.Reports.Drawing;

/// <summary>Paints a picture in pixels with Skia, glyph by glyph from our own font file; needs no font
/// installed.</summary>
/// <remarks>Glyphs are filled outlines: Skia's own text is lighter than that of browsers and PDF viewers.</remarks>
internal sealed class SkiaSurface : ISurface, IDisposable
{
    private const int MostPixels = 100_000_000;
    private const int WebPQuality = 90;
    private readonly SKSurface surface;
    private readonly SKCanvas canvas;
    private readonly SKPaint paint = new() { IsAntialias = true };
    private readonly MissingGlyphCollector missing;
    private readonly FontSet fonts;
    private readonly double scale;

    /// <param name="picture">Gives the size; the caller paints it.</param>
    /// <param name="fonts">Where glyphs come from.</param>
    /// <param name="scale">Pixels per point.</param>
    /// <exception cref="ArgumentOutOfRangeException">No pixels, or more than any chart needs.</exception>
    public SkiaSurface(Picture picture, FontSet fonts, double scale)
    {
        (this.fonts, this.scale) = (fonts, scale);
        missing = new MissingGlyphCollector(fonts);
        var (width, height) = (Math.Ceiling(picture.Width * scale), Math.Ceiling(picture.Height * scale));
        if (!(scale > 0) || !(width * height <= MostPixels))
            throw new ArgumentOutOfRangeException(nameof(scale), $"图片尺寸不合理：{width} × {height} 像素。");
        surface = SKSurface.Create(new SKImageInfo((int)width, (int)height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        canvas = surface.Canvas;
        canvas.Clear(Of(Palette.Paper));
        canvas.Scale((float)scale);
    }

    public IReadOnlyCollection<Rune> MissingGlyphs => missing.Missing;

    public void Rect(Box box, Color fill, double radius = 0)
    {
        var rect = SKRect.Create(Place(box.X), Place(box.Y), Place(box.Width), Place(box.Height));
        var corner = Place(Math.Min(radius, Math.Min(box.Width, box.Height) / 2));
        canvas.DrawRoundRect(rect, corner, corner, Ink(fill));
    }

    public void Line(double x1, double y1, double x2, double y2, Color color, double width)
    {
        Ink(color).StrokeWidth = Place(width);
        paint.Style = SKPaintStyle.Stroke;
        canvas.DrawLine(Place(x1), Place(y1), Place(x2), Place(y2), paint);
    }

    public void Dot(double x, double y, double radius, Color fill) =>
        canvas.DrawCircle(Place(x), Place(y), Place(radius), Ink(fill));

    public void Text(string text, double x, double y, TextStyle style, Anchor anchor = Anchor.Start)
    {
        var clean = DrawableText.Clean(text);
        missing.Note(clean, style.Weight);
        var face = fonts.Font(style.Weight);
        var before = anchor switch { Anchor.End => 1, Anchor.Middle => 0.5, _ => 0 };
        var size = Place(style.Size / face.UnitsPerEm);
        canvas.Save();
        canvas.Translate(Place(x - before * fonts.Width(clean, style)), Place(y));
        canvas.Scale(size);
        Ink(style.Color);
        foreach (var rune in clean.EnumerateRunes())
        {
            var glyph = face.GlyphId(rune);
            if (!DrawableText.IsInvisible(rune)) Glyph(face, glyph);
            canvas.Translate(FontSet.Advance(face, rune, glyph), 0);
        }

        canvas.Restore();
    }

    public void Group(Datum datum, Action paint) => paint();

    /// <returns>The whole file, with its size on paper.</returns>
    public byte[] ToPng()
    {
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return PngDensity.Set(data.AsSpan(), scale);
    }

    /// <returns>The whole file.</returns>
    public byte[] ToWebP()
    {
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Webp, WebPQuality);
        return data.ToArray();
    }

    public void Dispose()
    {
        paint.Dispose();
        surface.Dispose();
    }

    private void Glyph(FontFace face, int glyph)
    {
        if (glyph != 0)
        {
            if (face.Outline(glyph) is { } outline) canvas.DrawPath(outline, paint);
            return;
        }

        var (outer, inner) = MissingGlyphBox.In(face.UnitsPerEm);
        using var frame = new SKPathBuilder();
        frame.AddRect(new SKRect(outer.X, -outer.Top, outer.Right, -outer.Y));
        frame.AddRect(new SKRect(inner.X, -inner.Top, inner.Right, -inner.Y), SKPathDirection.CounterClockwise);
        using var path = frame.Detach();
        canvas.DrawPath(path, paint);
    }

    private SKPaint Ink(Color color)
    {
        paint.Color = Of(color);
        paint.Style = SKPaintStyle.Fill;
        return paint;
    }

    private static SKColor Of(Color color) => new(color.Red, color.Green, color.Blue);

    private static float Place(double value) => double.IsFinite(value)
        ? (float)value : throw new ArgumentOutOfRangeException(nameof(value), value, "no place on a page");
}
