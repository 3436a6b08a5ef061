using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>Where glyphs of text running downwards stand and how far the pen moves (/DW2, /W2).</summary>
internal sealed class VerticalMetrics
{
    private const double GlyphUnit = 0.001;
    private const double UsualOrigin = 880;
    private const double UsualAdvance = -1000;

    private readonly double originY;
    private readonly double advance;
    private readonly CidMetrics own;

    /// <summary>Reads both entries of the descendant font.</summary>
    public VerticalMetrics(DictionaryToken descendant, PdfFile file)
    {
        (originY, advance) = FontEntries.Numbers(file, Tokens.Entry(descendant, "DW2")) is { Length: 2 } usual
            ? (usual[0], usual[1]) : (UsualOrigin, UsualAdvance);
        own = CidMetrics.Read(Tokens.Entry(descendant, "W2"), 3, file);
    }

    /// <summary>Pen movement downwards and the offset of the glyph's own origin, in units of the font size.</summary>
    /// <param name="cid">The glyph.</param>
    /// <param name="width">Its width, in the middle of which the pen is unless /W2 says otherwise.</param>
    public (double Advance, double OriginX, double OriginY) Of(int cid, double width)
    {
        var at = own.Find(cid);
        return at < 0
            ? (Scaled(advance), -width / 2, Scaled(originY))
            : (Scaled(own[at]), Scaled(own[at + 1]), Scaled(own[at + 2]));
    }

    private static double Scaled(double value) => FontEntries.Width(-value * GlyphUnit);
}
