using static PerfEtl.Tests.Extract.Pdf.Fonts.Programs.BigEndian;

namespace PerfEtl.Tests.Extract.Pdf.Fonts;

public sealed class CompositeFontTests
{
    private static readonly byte[] Program = Sfnt(("cmap", CharacterMap(3, 10,
        [.. Words(12, 0), .. Longs(40, 0, 2, 0x7EE9, 0x7EE9, 3, 0x2EDA, 0x2EDA, 4)])));

    [Fact]
    public void Decode_IdentityWithToUnicode_ReadsTwoByteCodes()
    {
        var font = new FontFile(
            Type0("Identity-H", "/DW 1000/W[1[500 250] 9 20 333]", "/ToUnicode 5 0 R"),
            FontFile.Stream("1 beginbfrange <0001> <0003> <7532> endbfrange"));

        Assert.Equal("甲申甴?", font.Text("0001000200030009"));
        Assert.Equal([0.5, 0.25, 1, 0.333, 0.333, 1],
            font.Glyphs("000100020003000900140015").Select(glyph => glyph.Advance));
        Assert.Equal([(1, 2), (2, 2)], font.Glyphs("00010002").Select(glyph => (glyph.Code, glyph.Length)));
        Assert.True(font.Damage.IsClean);
    }

    [Fact]
    public void Decode_CodeCutOff_TellsNothing() => Assert.Equal("?", new FontFile(Type0("Identity-H", "")).Text("41"));

    [Fact]
    public void Decode_NoToUnicode_TurnsTheEmbeddedMapRound()
    {
        var font = new FontFile(
            Type0("Identity-H", "/FontDescriptor<</FontFile2 5 0 R>>"), FontFile.Stream(Program));

        Assert.Equal("绩页?", font.Text("000300040005"));
    }

    [Fact]
    public void Decode_CidToGidMap_StandsBetween()
    {
        var font = new FontFile(
            Type0("Identity-H", "/FontDescriptor<</FontFile2 5 0 R>>/CIDToGIDMap 6 0 R"),
            FontFile.Stream(Program), FontFile.Stream([0, 0, 0, 4, 0, 3]));

        Assert.Equal("页绩?", font.Text("000100020003"));
    }

    [Theory]
    [InlineData("GBK-EUC-H", "BCA841", "绩A", 0.5)]
    [InlineData("GBKp-EUC-H", "BCA841", "绩A", 0.75)]
    [InlineData("UniGB-UCS2-H", "7EE90041", "绩A", 0.75)]
    [InlineData("UniGB-UTF16-H", "7EE90041", "绩A", 0.75)]
    public void Decode_PredefinedCMap_NeedsNoTable(string encoding, string hex, string text, double width)
    {
        var font = new FontFile(Type0(encoding, "/W[1 95 750 814 907 500]"));

        Assert.Equal(text, font.Text(hex));
        Assert.Equal([1, width], font.Glyphs(hex).Select(glyph => glyph.Advance));
    }

    [Fact]
    public void Decode_EmbeddedCMap_MapsCodesToGlyphs()
    {
        var font = new FontFile(
            Type0("5 0 R", "/FontDescriptor<</FontFile2 6 0 R>>/W[3[600]]"),
            FontFile.Stream("""
                1 begincodespacerange <00> <80> endcodespacerange 1 begincodespacerange <8140> <FEFE> endcodespacerange
                1 begincidrange <41> <42> 3 endcidrange 1 begincidchar <8141> 3 endcidchar
                """),
            FontFile.Stream(Program));

        Assert.Equal("绩页绩", font.Text("41428141"));
        Assert.Equal([0.6, 1, 0.6], font.Glyphs("41428141").Select(glyph => glyph.Advance));
    }

    [Fact]
    public void Decode_CMapBuiltOnPredefinedOne_KeepsItsText()
    {
        var font = new FontFile(
            Type0("5 0 R", ""), FontFile.Stream("/GBK-EUC-H usecmap 1 begincidchar <41> 900 endcidchar"));

        Assert.Equal("绩A", font.Text("BCA841"));
    }

    [Fact]
    public void Decode_CMapBuiltOnItself_IsALimit()
    {
        Assert.Throws<Pipeline.Extract.Pdf.PdfException>(
            () => new FontFile(Type0("5 0 R", ""), FontFile.Stream("", "/UseCMap 5 0 R")));
    }

    [Fact]
    public void Decode_GbCollectionWithoutTable_KnowsOnlyAscii()
    {
        var font = new FontFile(Type0("Identity-H", "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"));

        Assert.Equal(" A~??", font.Text("00010022005F00600400"));
    }

    [Fact]
    public void Decode_ToUnicodeByName_TakesCodesForCharacters() =>
        Assert.Equal("绩", new FontFile(Type0("Identity-H", "", "/ToUnicode/Identity-H")).Text("7EE9"));

    [Fact]
    public void Decode_Vertical_HasOriginsAndAdvanceDownwards()
    {
        var font = new FontFile(Type0("Identity-V", "/W[1[500]]/DW2[900 -800]/W2[2[-700 400 850] 5 6 -600 300 800]"));

        var glyphs = font.Glyphs("0001000200050007");
        Assert.True(font.Font.IsVertical);
        Assert.Equal([0.8, 0.7, 0.6, 0.8], glyphs.Select(glyph => Math.Round(glyph.Advance, 6)));
        Assert.Equal([-0.25, -0.4, -0.3, -0.5], glyphs.Select(glyph => Math.Round(glyph.OriginX, 6)));
        Assert.Equal([-0.9, -0.85, -0.8, -0.9], glyphs.Select(glyph => Math.Round(glyph.OriginY, 6)));
        Assert.Equal([0.5, 1, 1, 1], glyphs.Select(glyph => glyph.Width));
    }

    [Theory]
    [InlineData("Idensity-H", "字体的编码方式不认识")]
    [InlineData("90ms-RKSJ-H", "字体的编码方式不认识")]
    public void Load_UnknownEncoding_IsNoted(string encoding, string note) =>
        Assert.Equal([note], new FontFile(Type0(encoding, "")).Damage.Notes);

    [Fact]
    public void Load_NoDescendant_IsNoted()
    {
        var font = new FontFile("<</Subtype/Type0/Encoding/Identity-H>>");

        Assert.Equal("?", font.Text("0041"));
        Assert.Equal(["复合字体缺少下级字体"], font.Damage.Notes);
    }

    private static string Type0(string encoding, string descendant, string entries = "") =>
        $"<</Type/Font/Subtype/Type0/Encoding{(encoding.Contains(' ', StringComparison.Ordinal) ? " " : "/")}{encoding}"
        + $"/DescendantFonts[<</Subtype/CIDFontType2{descendant}>>]{entries}>>";
}
