using PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;
using static PerfEtl.Tests.Extract.Pdf.Fonts.Programs.BigEndian;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.Programs;

public sealed class CffProgramTests
{
    private const byte Charset = 15;
    private const byte Encoding = 16;
    private const byte CharStrings = 17;

    // Where the parts behind the INDEXes begin: 4 header + 6 names + 5 + top + 5 + strings + 2 subroutines.
    private static readonly byte[] Head = [1, 0, 4, 1, .. Words(1), 1, 1, 2, (byte)'F'];

    [Fact]
    public void TextOfGlyph_NamedGlyphs_FollowTheCharset()
    {
        // Glyph 1 is SID 34 (A), glyph 2 SID 391 (uni7EE9), glyph 3 SID 392 (g3).
        var font = Open([0, .. Words(34, 391, 392)], []);

        Assert.Equal("A", font.TextOfGlyph(1));
        Assert.Equal("绩", font.TextOfGlyph(2));
        Assert.Null(font.TextOfGlyph(3));
        Assert.Null(font.TextOfGlyph(0));
        Assert.Null(font.TextOfGlyph(4));
    }

    [Fact]
    public void TextOfGlyph_CharsetOfRanges_CountsUp()
    {
        var font = Open([1, .. Words(34), 2], []);

        Assert.Equal("ABC", font.TextOfGlyph(1) + font.TextOfGlyph(2) + font.TextOfGlyph(3));
    }

    [Fact]
    public void TextOfCode_EncodingOfItsOwn_LeadsToGlyphs()
    {
        // Codes 1 and 2 are glyphs 1 and 2; code 200 is SID 35 (B) by a supplement.
        var font = Open([0, .. Words(34, 391, 392)], [0x80, 2, 1, 2, 1, 200, .. Words(35)]);

        Assert.Equal("A", font.TextOfCode(1));
        Assert.Equal("绩", font.TextOfCode(2));
        Assert.Equal("B", font.TextOfCode(200));
        Assert.Null(font.TextOfCode(65));
        Assert.Null(font.TextOfCode(-1));
        Assert.Null(font.TextOfCode(256));
    }

    [Fact]
    public void TextOfCode_EncodingOfRanges_CountsUp() =>
        Assert.Equal("绩", Open([0, .. Words(34, 391, 392)], [1, 1, 10, 2]).TextOfCode(11));

    [Fact]
    public void TextOfCode_NoEncoding_IsTheStandardOne() =>
        Assert.Equal("’", Open([0, .. Words(34, 391, 392)], []).TextOfCode(0x27));

    [Fact]
    public void GlyphOfCid_CollectionFont_FollowsTheCharset()
    {
        var font = Open([0, .. Words(1000, 7, 2000)], [], isCid: true);

        Assert.Equal((1, 2, 3), (font.GlyphOfCid(1000), font.GlyphOfCid(7), font.GlyphOfCid(2000)));
        Assert.Equal(-1, font.GlyphOfCid(8));
        Assert.Null(font.TextOfGlyph(1));
        Assert.Null(font.TextOfCode(65));
    }

    [Fact]
    public void GlyphOfCid_NamedGlyphs_IsTheSameNumber() =>
        Assert.Equal(2, Open([0, .. Words(34, 391, 392)], []).GlyphOfCid(2));

    private static FontProgram Open(byte[] charset, byte[] encoding, bool isCid = false)
    {
        byte[] strings = [.. Words(2), 1, 1, 8, 10, .. "uni7EE9g3"u8];
        byte[] outlines = [.. Words(4), 1, 1, 2, 3, 4, 5, 14, 14, 14, 14];
        var topLength = (isCid ? 5 : 0) + (encoding.Length > 0 ? 12 : 8);
        var charsetAt = Head.Length + 5 + topLength + strings.Length + 2;
        var encodingAt = charsetAt + charset.Length;
        byte[] top =
        [
            .. isCid ? [139, 139, 139, 12, 30] : Array.Empty<byte>(), 28, .. Words(charsetAt), Charset,
            .. encoding.Length > 0 ? [28, .. Words(encodingAt), Encoding] : Array.Empty<byte>(),
            28, .. Words(encodingAt + encoding.Length), CharStrings,
        ];
        Assert.Equal(topLength, top.Length);
        var font = FontProgram.Open((byte[])
        [
            .. Head, .. Words(1), 1, 1, (byte)(1 + topLength), .. top, .. strings, .. Words(0),
            .. charset, .. encoding, .. outlines,
        ])!;
        Assert.False(font.IsBroken);
        return font;
    }
}
