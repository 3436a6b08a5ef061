using System.Text;
using PerfEtl.Reports.Drawing.Pdf;

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

    /// <summary>What is read aloud in its place.</summary>
    internal string SpokenText => Description.Length == 0 ? Title : $"{Title}。{Description}";

    /// <summary>The picture as SVG with real text; UTF-8, the same bytes for the same picture.</summary>
    public RenderedPicture ToSvg(FontSet fonts)
    {
        var surface = new SvgSurface(this, fonts);
        Paint(surface);
        return new RenderedPicture(Encoding.UTF8.GetBytes(surface.Finish()), "image/svg+xml", surface.MissingGlyphs);
    }

    /// <summary>The picture as PNG; the same bytes for the same picture on one machine.</summary>
    public RenderedPicture ToPng(FontSet fonts, double scale = StandardScale) =>
        InPixels(fonts, scale, surface => surface.ToPng(), "image/png");

    /// <summary>The picture as WebP, which is smaller and what pages show.</summary>
    public RenderedPicture ToWebP(FontSet fonts, double scale = StandardScale) =>
        InPixels(fonts, scale, surface => surface.ToWebP(), "image/webp");

    /// <summary>The picture as a PDF/A page of its own size; the same bytes for the same picture.</summary>
    public RenderedPicture ToPdf(FontSet fonts)
    {
        var document = new PdfDocument(new PdfInfo(Title, Description), fonts);
        document.AddPage(Width, Height).Draw(this, 0, 0);
        return new RenderedPicture(document.Finish(), "application/pdf", document.MissingGlyphs);
    }

    private RenderedPicture InPixels(FontSet fonts, double scale, Func<SkiaSurface, byte[]> encode, string mediaType)
    {
        using var surface = new SkiaSurface(this, fonts, scale);
        Paint(surface);
        return new RenderedPicture(encode(surface), mediaType, surface.MissingGlyphs);
    }
}

/// <summary>The bytes of a picture, ready for a file or a web response.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="MediaType"><c>image/svg+xml</c> or <c>image/png</c>.</param>
/// <param name="MissingGlyphs">Characters shown as a box because our fonts lack them; worth a finding.</param>
public sealed record RenderedPicture(
    ReadOnlyMemory<byte> Bytes, string MediaType, IReadOnlyCollection<Rune> MissingGlyphs);
