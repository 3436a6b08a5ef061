using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>How far glyphs of a font reach above and below the baseline, in units of the font size.</summary>
/// <param name="Ascent">For example 0.88.</param>
/// <param name="Descent">Negative, for example -0.12.</param>
/// <remarks>
/// The rules are those by which <c>pdftotext -bbox</c> draws its boxes, so that both can be compared. Type 3 fonts are
/// the exception: it guesses their size from the width of a letter, and makes Chromium's Noto twice too high.
/// </remarks>
internal readonly record struct FontHeights(double Ascent, double Descent)
{
    private const double Absurd = 3;

    /// <summary>For fonts that tell nothing.</summary>
    public static FontHeights Usual { get; } = new(0.95, -0.35);

    /// <summary>From the font descriptor; wrong signs are turned, 0 and absurd numbers (32768) left out.</summary>
    public static FontHeights Of(DictionaryToken descriptor, StandardFont? standard, PdfFile file)
    {
        var usual = standard is null ? Usual : new(standard.Ascent, standard.Descent);
        var ascent = Math.Abs(FontEntries.Number(file, descriptor, "Ascent", 0) / 1000);
        var descent = Math.Abs(FontEntries.Number(file, descriptor, "Descent", 0) / 1000);
        return new(
            ascent is > 0 and < Absurd ? ascent : usual.Ascent, descent is > 0 and < Absurd ? -descent : usual.Descent);
    }

    /// <summary>From the box and the matrix of a Type 3 font, whose glyphs are drawings.</summary>
    public static FontHeights OfDrawings(double[]? box, double scaleY)
    {
        if (box is not { Length: 4 }) return Usual;
        var (one, other) = (box[1] * scaleY, box[3] * scaleY);
        var (descent, ascent) = (Math.Min(one, other), Math.Max(one, other));
        var isSane = ascent - descent is > 0 and < 2 * Absurd && ascent < Absurd && descent > -Absurd;
        return isSane ? new(ascent, descent) : Usual;
    }
}
