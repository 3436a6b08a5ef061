namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

/// <summary>An embedded font, asked for what its glyphs mean where the PDF itself does not tell.</summary>
internal abstract class FontProgram
{
    /// <summary>Whether the font is malformed where it was read.</summary>
    public abstract bool IsBroken { get; }

    /// <summary>The number of a glyph of a collection (CID) inside this font.</summary>
    public virtual int GlyphOfCid(int cid) => cid;

    /// <summary>Text of a glyph by its number in this font; null if the font does not tell.</summary>
    public abstract string? TextOfGlyph(int glyph);

    /// <summary>Text of a one-byte code by the font's own encoding; null if the font does not tell.</summary>
    public abstract string? TextOfCode(int code);

    /// <summary>Reads a font program of whatever kind its bytes show; null if they show none that is known.</summary>
    public static FontProgram? Open(ReadOnlyMemory<byte> data)
    {
        var bytes = data.Span;
        if (bytes.Length < 4) return null;
        if (bytes.StartsWith("OTTO"u8) || bytes.StartsWith("true"u8) || bytes[..4] is [0, 1, 0, 0])
            return new SfntProgram(data);
        if (bytes.StartsWith("%!"u8) || bytes[..2] is [0x80, 1]) return new Type1Program(data);
        return bytes[0] == 1 ? new CffProgram(data) : null;
    }
}
