using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>A font of one-byte codes: Type1, MMType1, TrueType or Type3.</summary>
internal sealed class SimpleFont : FontCodes
{
    private const int SymbolicFlag = 4;
    private const double GlyphUnit = 0.001;

    private readonly FontSources sources;
    private readonly DictionaryToken font;
    private readonly PdfFile file;
    private readonly bool isSymbolic;
    private readonly double[]? widths;
    private readonly int firstCode;
    private readonly double missingWidth;
    private readonly double scale;
    private readonly StandardFont? standard;
    private readonly StandardFont standIn;
    private SimpleEncoding? encoding;

    /// <summary>Reads the widths; texts only when asked.</summary>
    public SimpleFont(DictionaryToken font, PdfFile file)
    {
        (this.font, this.file) = (font, file);
        var isDrawn = FontEntries.Name(file, font, "Subtype") == "Type3";
        var descriptor = FontEntries.Dictionary(file, font, "FontDescriptor");
        var flags = FontEntries.Whole(file, descriptor, "Flags", 0);
        sources = new(font, descriptor, file);
        standard = isDrawn ? null : StandardFont.Find(FontEntries.Name(file, font, "BaseFont"));
        standIn = standard ?? StandardFont.StandIn(flags);
        isSymbolic = (flags & SymbolicFlag) != 0;
        widths = FontEntries.Numbers(file, Tokens.Entry(font, "Widths"));
        firstCode = FontEntries.Whole(file, font, "FirstChar", 0);
        missingWidth = FontEntries.Number(file, descriptor, "MissingWidth", 0);
        var matrix = isDrawn ? FontEntries.Numbers(file, Tokens.Entry(font, "FontMatrix")) : null;
        scale = matrix is { Length: 6 } ? Math.Abs(matrix[0]) : GlyphUnit;
        Heights = isDrawn
            ? FontHeights.OfDrawings(
                FontEntries.Numbers(file, Tokens.Entry(font, "FontBBox")),
                matrix is { Length: 6 } ? matrix[3] : GlyphUnit)
            : FontHeights.Of(descriptor, standard, file);
    }

    public override FontHeights Heights { get; }

    private SimpleEncoding Encoding => encoding ??= new(font, isSymbolic, standard, sources, file);

    public override int LengthAt(ReadOnlySpan<byte> text) => 1;

    public override FontGlyph Explain(uint code, int length)
    {
        var text = sources.ToldText(code) ?? Encoding.TextOf((int)code) ?? GlyphText.Unknown;
        var width = WidthOf((int)code);
        return new((int)code, length, text, width, 0, 0, width);
    }

    private double WidthOf(int code)
    {
        if (widths is null) return standIn.WidthOf(code, Encoding.CharacterOf(code));
        var index = code - (long)firstCode;
        return FontEntries.Width((index >= 0 && index < widths.Length ? widths[index] : missingWidth) * scale);
    }
}
