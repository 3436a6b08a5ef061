using System.Text;

namespace PerfEtl.Reports.Drawing;

/// <summary>A finished layout that any surface can paint: its size is known before the first stroke.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Title">What the picture is, in a few words: 各项目资金规模.</param>
/// <param name="Description">What it says, for people who cannot see it.</param>
/// <param name="Paint">Paints it; may be called any number of times and always paints the same.</param>
public sealed record Picture(
    double Width, double Height, string Title, string Description, Action<ISurface> Paint)
{
    /// <summary>Pixels per point of a PNG unless asked otherwise: sharp on paper and dense screens.</summary>
    public const double StandardScale = 2;

    /// <summary>The picture as SVG with real text; UTF-8, the same bytes for the same picture.</summary>
    public RenderedPicture ToSvg(FontSet fonts)
    {
        var surface = new SvgSurface(this, fonts);
        Paint(surface);
        return new RenderedPicture(Encoding.UTF8.GetBytes(surface.Finish()), "image/svg+xml", surface.MissingGlyphs);
    }

    /// <summary>The picture as PNG; the same bytes for the same picture.</summary>
    public RenderedPicture ToPng(FontSet fonts, double scale = StandardScale)
    {
        var surface = new PngSurface(this, fonts, scale);
        Paint(surface);
        return new RenderedPicture(surface.Finish(), "image/png", surface.MissingGlyphs);
    }
}
