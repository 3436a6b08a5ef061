using System.Text;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;
using static PerfEtl.Tests.Extract.Pdf.Fonts.Programs.BigEndian;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.Programs;

public sealed class SfntProgramTests
{
    // Three segments: 长 and radical ⻓ by delta, A B by an array of glyphs, and the closing one.
    private static readonly byte[] Segments =
    [
        .. Words(4, 56, 0, 8, 0, 0, 0), .. Words(0x42, 0x2ED3, 0x957F, 0xFFFF), .. Words(0),
        .. Words(0x41, 0x2ED3, 0x957F, 0xFFFF), .. Words(0, 5 - 0x2ED3 + 0x10000, 5 - 0x957F + 0x10000, 1),
        .. Words(8, 0, 0, 0), .. Words(9, 7),
    ];

    [Fact]
    public void TextOfGlyph_MapOfSegments_IsTurnedRound()
    {
        var font = Open(Sfnt(("cmap", CharacterMap(3, 1, Segments))));

        Assert.Equal("B", font.TextOfGlyph(7));
        Assert.Equal("A", font.TextOfGlyph(9));
        Assert.Equal("长", font.TextOfGlyph(5));
        Assert.Null(font.TextOfGlyph(0));
        Assert.Null(font.TextOfGlyph(6));
        Assert.Null(font.TextOfGlyph(-1));
    }

    [Fact]
    public void TextOfGlyph_MapOfGroups_IsTurnedRound()
    {
        var font = Open(Sfnt(("cmap", CharacterMap(3, 10,
            [.. Words(12, 0), .. Longs(40, 0, 2, 0x7EE9, 0x7EEA, 100, 0x20BB7, 0x20BB7, 7)]))));

        Assert.Equal("绩|绪|\U00020BB7", $"{font.TextOfGlyph(100)}|{font.TextOfGlyph(101)}|{font.TextOfGlyph(7)}");
    }

    [Fact]
    public void TextOfGlyph_SeveralCharacters_PrefersTheOrdinaryOne()
    {
        var font = Open(Sfnt(("cmap", CharacterMap(3, 10,
            [.. Words(12, 0), .. Longs(76, 0, 5, 0x2F3E, 0x2F3E, 3, 0x6237, 0x6237, 3, 0x9875, 0x9875, 4,
                0xE001, 0xE001, 4, 0xF90A, 0xF90A, 5)]))));

        Assert.Equal("户|页|金", $"{font.TextOfGlyph(3)}|{font.TextOfGlyph(4)}|{font.TextOfGlyph(5)}");
    }

    [Fact]
    public void TextOfGlyph_NoMap_UsesItsNames()
    {
        var font = Open(Sfnt(("post",
        [
            .. Longs(0x20000), .. new byte[28], .. Words(5, 0, 258, 36, 259, 300), 7, .. "uni7EE9"u8, 3, .. "g12"u8,
        ])));

        Assert.Equal("绩", font.TextOfGlyph(1));
        Assert.Equal("A", font.TextOfGlyph(2));
        Assert.Null(font.TextOfGlyph(3));
        Assert.Null(font.TextOfGlyph(4));
        Assert.Null(font.TextOfGlyph(5));
    }

    [Fact]
    public void TextOfCode_SymbolFont_GoesByItsOwnMap()
    {
        var font = Open(Sfnt(
            ("cmap",
            [
                .. Words(0, 2, 3, 0), .. Longs(20), .. Words(0, 3), .. Longs(32),
                .. Words(6, 12, 0, 0xF041, 1, 3), .. Words(6, 12, 0, 0x7532, 1, 3),
            ])));

        Assert.Equal("甲", font.TextOfCode(0x41));
        Assert.Null(font.TextOfCode(0x42));
    }

    [Fact]
    public void TextOfCode_MacMapAndNames_LeadsToTheName()
    {
        var font = Open(Sfnt(
            ("cmap", CharacterMap(1, 0, [.. Words(0, 262, 0), .. new byte[33], 2, .. new byte[222]])),
            ("post", [.. Longs(0x20000), .. new byte[28], .. Words(3, 0, 0, 258), 7, .. "uni7532"u8])));

        Assert.Equal("甲", font.TextOfCode(33));
        Assert.Null(font.TextOfCode(34));
    }

    [Fact]
    public void Open_NoFontAtAll_IsNullOrBroken()
    {
        Assert.Null(FontProgram.Open(default));
        Assert.Null(FontProgram.Open("<html>"u8.ToArray()));
        Assert.True(FontProgram.Open(new byte[] { 0, 1, 0, 0 })!.IsBroken);
        Assert.True(FontProgram.Open(Encoding.ASCII.GetBytes("%!PS-AdobeFont-1.0: cut"))!.IsBroken);
        Assert.True(FontProgram.Open(new byte[] { 1, 0, 4, 1 })!.IsBroken);
    }

    [Fact]
    public void TextOfGlyph_GroupsWithoutEnd_StopsByItself()
    {
        var groups = Enumerable.Repeat(Longs(0, 0x10FFFF, 1), 20_000).SelectMany(group => group);
        var font = Open(Sfnt(("cmap", CharacterMap(3, 10,
            [.. Words(12, 0), .. Longs(uint.MaxValue, 0, uint.MaxValue), .. groups]))));

        Assert.Equal("A", font.TextOfGlyph(0x42));
    }

    private static FontProgram Open(byte[] bytes)
    {
        var font = FontProgram.Open(bytes)!;
        Assert.False(font.IsBroken);
        return font;
    }
}
