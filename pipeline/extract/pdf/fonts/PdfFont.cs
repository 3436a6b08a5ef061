using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>A font of a PDF: what its character codes mean and how wide they are.</summary>
internal sealed class PdfFont
{
    private readonly FontCodes codes;
    private readonly Dictionary<ulong, FontGlyph> glyphs = [];

    private PdfFont(FontCodes codes) => this.codes = codes;

    /// <summary>Whether text runs downwards (Identity-V and the like).</summary>
    public bool IsVertical => codes.IsVertical;

    /// <summary>Height above the baseline in units of the font size, for example 0.88.</summary>
    public double Ascent => codes.Heights.Ascent;

    /// <summary>Depth below the baseline in units of the font size, negative, for example -0.12.</summary>
    public double Descent => codes.Heights.Descent;

    /// <summary>Reads a font dictionary of any subtype; what it does not tell is U+FFFD, never a guess.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static PdfFont Load(DictionaryToken font, PdfFile file) =>
        new(FontEntries.Name(file, font, "Subtype") == "Type0"
            ? new CompositeFont(font, file)
            : new SimpleFont(font, file));

    /// <summary>Appends the glyphs of a shown string.</summary>
    /// <exception cref="PdfException">A limit is exceeded: the font's streams are opened when first needed.</exception>
    public void Decode(ReadOnlySpan<byte> text, List<FontGlyph> into)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = codes.LengthAt(text[at..]);
            var code = 0u;
            foreach (var letter in text.Slice(at, length)) code = code << 8 | letter;
            var key = (ulong)length << 32 | code;
            if (!glyphs.TryGetValue(key, out var glyph))
            {
                glyph = codes.Explain(code, length);
                glyphs.Add(key, glyph);
            }

            into.Add(glyph);
            at += length;
        }
    }
}

/// <summary>One character code of a shown string, as its font explains it.</summary>
/// <param name="Code">The code, 1 to 4 bytes.</param>
/// <param name="Length">How many bytes the code takes.</param>
/// <param name="Text">Its characters; U+FFFD where nothing tells. CJK radicals are mapped already.</param>
/// <param name="Advance">How far the pen moves, in units of the font size: right, or down if vertical.</param>
/// <param name="OriginX">Offset of the glyph's own origin from the pen in the same units; 0 unless vertical.</param>
/// <param name="OriginY">The same upwards; 0 unless vertical.</param>
/// <param name="Width">Width of the glyph itself in units of the font size; equals Advance unless vertical.</param>
internal readonly record struct FontGlyph(
    int Code, int Length, string Text, double Advance, double OriginX, double OriginY, double Width);

/// <summary>How a kind of font cuts strings into codes and explains each; asked once per code.</summary>
internal abstract class FontCodes
{
    /// <summary>Whether text runs downwards.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Above and below the baseline.</summary>
    public abstract FontHeights Heights { get; }

    /// <summary>How many bytes the first code of a text takes: 1 to 4, never more than there are.</summary>
    /// <param name="text">At least one byte.</param>
    public abstract int LengthAt(ReadOnlySpan<byte> text);

    /// <summary>Text and widths of one code.</summary>
    public abstract FontGlyph Explain(uint code, int length);
}
