using PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>A Type0 font: codes of several bytes → glyph numbers (CID) of a descendant font.</summary>
internal sealed class CompositeFont : FontCodes
{
    private const double GlyphUnit = 0.001;
    private const double UsualWidth = 1000;
    private const int LastGbAscii = 95;

    private readonly PdfFile file;
    private readonly DictionaryToken descendant;
    private readonly FontSources sources;
    private readonly CMap codes;
    private readonly CidMetrics widths;
    private readonly double defaultWidth;
    private readonly bool isGb;
    private readonly VerticalMetrics? vertical;
    private ReadOnlyMemory<byte>? glyphOfCid;

    /// <summary>Reads the encoding and the widths; texts only when asked.</summary>
    public CompositeFont(DictionaryToken font, PdfFile file)
    {
        this.file = file;
        codes = CMapLoader.Load(file.Get(font, "Encoding"), file);
        descendant = Descendant(font, file);
        var descriptor = FontEntries.Dictionary(file, descendant, "FontDescriptor");
        sources = new(font, descriptor, file);
        Heights = FontHeights.Of(descriptor, null, file);
        widths = CidMetrics.Read(Tokens.Entry(descendant, "W"), 1, file);
        defaultWidth = FontEntries.Number(file, descendant, "DW", UsualWidth);
        if (codes.IsVertical) vertical = new(descendant, file);
        var collection = FontEntries.Dictionary(file, descendant, "CIDSystemInfo");
        isGb = Tokens.Bytes(file.Get(collection, "Ordering")).SequenceEqual("GB1"u8);
    }

    public override bool IsVertical => codes.IsVertical;

    public override FontHeights Heights { get; }

    public override int LengthAt(ReadOnlySpan<byte> text) => codes.LengthAt(text);

    public override FontGlyph Explain(uint code, int length)
    {
        var cid = codes.CidOf(code, length);
        var told = sources.ToldText(code);
        if (told is not null && Contradicts(told, cid)) file.Damage.Note("字体的文字对照表与字体本身不一致");
        var text = told ?? codes.TextOf(code, length) ?? TextOfCid(cid) ?? GlyphText.Unknown;
        var found = widths.Find(cid);
        var width = FontEntries.Width((found < 0 ? defaultWidth : widths[found]) * GlyphUnit);
        var number = unchecked((int)code);
        if (vertical is null) return new(number, length, text, width, 0, 0, width);
        var (advance, originX, originY) = vertical.Of(cid, width);
        return new(number, length, text, advance, originX, originY, width);
    }

    /// <summary>By the embedded font; Adobe-GB1 numbers ASCII from 1, the rest of it would need its table.</summary>
    private string? TextOfCid(int cid)
    {
        if (cid <= 0) return null;
        if (sources.Program?.TextOfGlyph(GlyphOf(cid)) is { } text) return text;
        return isGb && cid <= LastGbAscii ? GlyphText.Clean([(char)(' ' + cid - 1)]) : null;
    }

    /// <summary>Whether the embedded font knows the glyph as another letter or digit; of marks it may have several.
    /// </summary>
    private bool Contradicts(string told, int cid) =>
        told is [var one] && char.IsLetterOrDigit(one) && cid > 0
        && sources.Program?.TextOfGlyph(GlyphOf(cid)) is [var own] && char.IsLetterOrDigit(own) && own != one;

    private int GlyphOf(int cid)
    {
        glyphOfCid ??= file.Get(descendant, "CIDToGIDMap") is StreamToken stream ? file.Decode(stream) : default;
        var map = glyphOfCid.Value.Span;
        if (map.IsEmpty) return sources.Program!.GlyphOfCid(cid);
        return 2 * cid + 1 < map.Length ? map[2 * cid] << 8 | map[2 * cid + 1] : 0;
    }

    private static DictionaryToken Descendant(DictionaryToken font, PdfFile file)
    {
        if (file.Get(font, "DescendantFonts") is ArrayToken { Data: [var first, ..] }
            && file.Resolve(first) is DictionaryToken found) return found;
        file.Damage.Note("复合字体缺少下级字体");
        return DictionaryToken.Empty;
    }
}

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
