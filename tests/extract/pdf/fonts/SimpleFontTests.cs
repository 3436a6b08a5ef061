using static PerfEtl.Tests.Extract.Pdf.Fonts.Programs.BigEndian;

namespace PerfEtl.Tests.Extract.Pdf.Fonts;

public sealed class SimpleFontTests
{
    private const string Type1Program = "%!PS-AdobeFont-1.0: X\n/Encoding 256 array dup 1 /uni7EE9 put readonly def";

    [Fact]
    public void Decode_StandardFont_HasItsOwnWidths()
    {
        var font = new FontFile("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");

        Assert.Equal([("A", 0.667), ("•", 0.35), ("i", 0.222)],
            font.Glyphs("419569").Select(glyph => (glyph.Text, glyph.Advance)));
        Assert.Equal([(0x41, 1, 0.667), (0x95, 1, 0.35), (0x69, 1, 0.222)],
            font.Glyphs("419569").Select(glyph => (glyph.Code, glyph.Length, glyph.Width)));
        Assert.Equal((0.718, -0.207, false), (font.Font.Ascent, font.Font.Descent, font.Font.IsVertical));
        Assert.True(font.Damage.IsClean);
    }

    [Fact]
    public void Decode_Widths_CountFromFirstChar()
    {
        var font = new FontFile(
            "<</Subtype/TrueType/FirstChar 65/Widths[500 5 0 R]/FontDescriptor<</MissingWidth 300/Flags 32>>>>", "250");

        Assert.Equal([0.5, 0.25, 0.3, 0.3], font.Glyphs("41424340").Select(glyph => glyph.Advance));
    }

    [Fact]
    public void Decode_Differences_NameGlyphs()
    {
        var font = new FontFile("""
            <</Subtype/Type1/BaseFont/X/Encoding<</BaseEncoding/WinAnsiEncoding
            /Differences[1/uni7EE9/g7 65/Eacute/fi.alt 300/A -1/B]>>>>
            """);

        Assert.Equal("绩?ÉfiC", font.Text("0102414243"));
    }

    [Fact]
    public void Decode_ToUnicode_ComesFirstAndLeavesTheRestToTheEncoding()
    {
        var font = new FontFile(
            "<</Subtype/Type1/BaseFont/X/Encoding/WinAnsiEncoding/ToUnicode 5 0 R>>",
            FontFile.Stream("2 beginbfchar <41> <2EDA> <42> <0000> endbfchar"));

        Assert.Equal("页BC", font.Text("414243"));
    }

    [Fact]
    public void Decode_NoEncoding_AsksTheEmbeddedType1()
    {
        var font = new FontFile(
            "<</Subtype/Type1/BaseFont/AAAAAA+X/FontDescriptor<</Flags 4/FontFile 5 0 R>>>>",
            FontFile.Stream(Type1Program));

        Assert.Equal("绩?", font.Text("0102"));
        Assert.True(font.Damage.IsClean);
    }

    [Fact]
    public void Decode_SymbolicTrueType_GoesByItsOwnMap()
    {
        var program = Sfnt(("cmap",
        [
            .. Words(0, 2, 3, 0), .. Longs(20), .. Words(0, 3), .. Longs(32),
            .. Words(6, 12, 0, 0xF041, 1, 3), .. Words(6, 12, 0, 0x7532, 1, 3),
        ]));
        var font = new FontFile(
            "<</Subtype/TrueType/BaseFont/AAAAAA+X/FontDescriptor<</Flags 4/FontFile2 5 0 R>>>>",
            FontFile.Stream(program));

        Assert.Equal("甲?", font.Text("4142"));
    }

    [Fact]
    public void Decode_BrokenProgramThatIsNeeded_IsNotedAndTellsNothing()
    {
        var font = new FontFile(
            "<</Subtype/Type1/BaseFont/X/FontDescriptor<</Flags 4/FontFile 5 0 R>>>>", FontFile.Stream("rubbish"));

        Assert.Equal("?", font.Text("41"));
        Assert.Equal(["内嵌字体有损坏"], font.Damage.Notes);
    }

    [Fact]
    public void Decode_BrokenProgramThatIsNotNeeded_IsNotNoted()
    {
        var font = new FontFile(
            "<</Subtype/Type1/BaseFont/X/Encoding/WinAnsiEncoding/FontDescriptor<</Flags 4/FontFile 5 0 R>>>>",
            FontFile.Stream("rubbish"));

        Assert.Equal("A", font.Text("41"));
        Assert.True(font.Damage.IsClean);
    }

    [Fact]
    public void Decode_SymbolicFontThatIsNotEmbedded_TellsNothing() => Assert.Equal(
        "?", new FontFile("<</Subtype/TrueType/BaseFont/Wingdings/FontDescriptor<</Flags 4>>>>").Text("41"));

    [Fact]
    public void Decode_UnknownEncoding_IsNoted()
    {
        var font = new FontFile("<</Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncodinf>>");

        font.Glyphs("41");

        Assert.Equal(["字体的编码方式“WinAnsiEncodinf”不认识"], font.Damage.Notes);
    }

    [Fact]
    public void Load_Type3_MeasuresByItsMatrix()
    {
        var font = new FontFile("""
            <</Subtype/Type3/FontMatrix[.01 0 0 -.01 0 0]/FontBBox[0 12 90 -88]/FirstChar 1/LastChar 1/Widths[50]
            /Encoding<</Differences[1/a1]>>/CharProcs<<>>/ToUnicode 5 0 R>>
            """, FontFile.Stream("1 beginbfchar <01> <5E74> endbfchar"));

        var glyph = Assert.Single(font.Glyphs("01"));
        Assert.Equal(("年", 0.5), (glyph.Text, glyph.Advance));
        Assert.Equal((0.88, -0.12), (font.Font.Ascent, font.Font.Descent));
    }

    [Theory]
    [InlineData("/Ascent 859/Descent -141", 0.859, -0.141)]
    [InlineData("/Ascent -859/Descent 141", 0.859, -0.141)]
    [InlineData("/Ascent 0/Descent 0", 0.95, -0.35)]
    [InlineData("/Ascent 32768/Descent -32768", 0.95, -0.35)]
    [InlineData("", 0.95, -0.35)]
    public void Load_Descriptor_GivesTheHeights(string entries, double ascent, double descent)
    {
        var font = new FontFile($"<</Subtype/TrueType/BaseFont/X/FontDescriptor<</Flags 32{entries}>>>>");

        Assert.Equal((ascent, descent), (font.Font.Ascent, font.Font.Descent));
    }

    [Fact]
    public void Decode_AbsurdWidths_StayFinite() => Assert.All(
        new FontFile($"<</Subtype/Type3/FontMatrix[1{new string('0', 300)} 0 0 1 0 0]/FirstChar 0"
            + $"/Widths[1{new string('0', 300)}]>>").Glyphs("00"),
        glyph => Assert.InRange(glyph.Advance, -1000, 1000));
}
