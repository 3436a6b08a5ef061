using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

/// <summary>A Type 1 font: the encoding in its readable part, <c>dup 65 /A put</c>.</summary>
internal sealed class Type1Program : FontProgram
{
    private readonly string?[] texts = new string?[256];
    private readonly bool hasEncoding;

    /// <summary>Reads the part before the encrypted one.</summary>
    public Type1Program(ReadOnlyMemory<byte> data)
    {
        var clear = data.Span;
        var end = clear.IndexOf("eexec"u8);
        if (end >= 0) clear = clear[..end];
        var from = clear.IndexOf("/Encoding"u8);
        hasEncoding = from >= 0;
        if (hasEncoding) Read(clear[(from + "/Encoding"u8.Length)..]);
    }

    public override bool IsBroken => !hasEncoding;

    public override string? TextOfGlyph(int glyph) => null;

    public override string? TextOfCode(int code) => code is >= 0 and <= 255 ? texts[code] : null;

    private void Read(ReadOnlySpan<byte> encoding)
    {
        var lexer = new CMapLexer(encoding);
        var code = -1;
        for (var token = lexer.Next(); token != CMapToken.End; token = lexer.Next())
        {
            if (token == CMapToken.Number) code = lexer.Number();
            else if (token == CMapToken.Name && code is >= 0 and <= 255) texts[code] = GlyphNames.TextOf(lexer.Content);
            else if (token == CMapToken.Word && lexer.Content.SequenceEqual("StandardEncoding"u8)) FillStandard();
            if (token == CMapToken.Word && (lexer.Content.SequenceEqual("def"u8)
                || lexer.Content.SequenceEqual("readonly"u8))) return;
        }
    }

    private void FillStandard()
    {
        for (var code = 0; code < texts.Length; code++)
            texts[code] = GlyphText.Clean(BaseEncodings.Standard.AsSpan(code, 1));
    }
}
