namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>Where glyphs stand; every box was worked out by hand from the page of 200 × 100 pt.</summary>
public sealed class TextPlaceTests
{
    [Fact]
    public void Td_TwoGlyphs_StandFromTheTopLeftCorner() => AssertGlyphs(
        "BT /F1 10 Tf 20 40 Td (AB) Tj ET", "A 20,52,25,62", "B 25,52,30,62");

    [Fact]
    public void Tm_WithScale_MultipliesTheFontSize()
    {
        var page = new DrawnPage("BT /F1 1 Tf 10 0 0 20 20 40 Tm (A) Tj ET").ReadClean();
        Assert.Equal(["A 20,44,25,64"], Seen.Glyphs(page));
        Assert.Equal(20, page.Glyphs[0].Size, 6);
        Assert.Equal(60, page.Glyphs[0].Baseline, 6);
    }

    [Fact]
    public void Tz_FiftyPercent_HalvesWidthAndSpacing() => AssertGlyphs(
        "BT /F1 10 Tf 50 Tz 4 Tc 20 40 Td (AB) Tj ET", "A 20,52,22.5,62", "B 24.5,52,27,62");

    [Fact]
    public void Ts_Rise_LiftsTheGlyphOnly() => AssertGlyphs(
        "BT /F1 10 Tf 20 40 Td 3 Ts (A) Tj 0 Ts (B) Tj ET", "A 20,49,25,59", "B 25,52,30,62");

    [Fact]
    public void Tw_WordSpacing_WidensBlanksOnly() => AssertGlyphs(
        "BT /F1 10 Tf 7 Tw 20 40 Td (A B) Tj ET", "A 20,52,25,62", "  25,52,30,62", "B 37,52,42,62");

    [Fact]
    public void TJ_Numbers_MoveThePenInThousandths() => AssertGlyphs(
        "BT /F1 10 Tf 20 40 Td [(A) -300 (B) 500 (C)] TJ ET", "A 20,52,25,62", "B 28,52,33,62", "C 28,52,33,62");

    [Fact]
    public void NextLine_ByTStar_GoesDownByTheLeading() => AssertGlyphs(
        "BT /F1 10 Tf 12 TL 20 40 Td (A) Tj T* (B) Tj ET", "A 20,52,25,62", "B 20,64,25,74");

    [Fact]
    public void NextLine_ByQuotes_ShowsOnItAndKeepsTheSpacing() => AssertGlyphs(
        "BT /F1 10 Tf 12 TL 20 60 Td (A) ' 2 1 (B C) \" ET",
        "A 20,44,25,54", "B 20,56,25,66", "  26,56,31,66", "C 34,56,39,66");

    [Fact]
    public void TD_SetsTheLeading() => AssertGlyphs(
        "BT /F1 10 Tf 20 60 Td 5 -15 TD (A) Tj T* (B) Tj ET", "A 25,47,30,57", "B 25,62,30,72");

    [Fact]
    public void Ctm_BeforeText_MovesIt() => AssertGlyphs(
        "q 2 0 0 2 10 20 cm BT /F1 5 Tf 5 10 Td (A) Tj ET Q", "A 20,52,25,62");

    [Theory]
    [InlineData("0 1 -1 0 20 40 Tm", "A 12,55,22,60 270°")]
    [InlineData("-1 0 0 -1 20 40 Tm", "A 15,58,20,68 180°")]
    [InlineData("0 -1 1 0 20 40 Tm", "A 18,60,28,65 90°")]
    public void Tm_Turned_TellsTheAngleClockwise(string matrix, string expected) =>
        AssertGlyphs($"BT /F1 10 Tf {matrix} (A) Tj ET", expected);

    [Theory]
    [InlineData(90, 100, 200, "A 38,20,48,25 90°")]
    [InlineData(180, 200, 100, "A 175,38,180,48 180°")]
    [InlineData(270, 100, 200, "A 52,175,62,180 270°")]
    public void Rotate_OfThePage_TurnsWhatIsSeen(int rotate, double width, double height, string expected)
    {
        var page = new DrawnPage("BT /F1 10 Tf 20 40 Td (A) Tj ET")
        {
            PageEntries = $"/MediaBox [0 0 200 100] /Rotate {rotate}",
        }.ReadClean();
        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.Equal([expected], Seen.Glyphs(page));
    }

    [Fact]
    public void Rotate_WithTextTurnedBack_IsOrdinaryText()
    {
        var page = new DrawnPage("BT /F1 10 Tf 0 1 -1 0 60 20 Tm (A) Tj ET")
        {
            PageEntries = "/MediaBox [0 0 200 100] /Rotate 90",
        }.ReadClean();
        Assert.Equal(["A 20,52,25,62"], Seen.Glyphs(page));
        Assert.Equal(60, page.Glyphs[0].Baseline, 6);
    }

    [Fact]
    public void CropBox_AndUserUnit_AreTheCornerAndTheScale()
    {
        var page = new DrawnPage("BT /F1 10 Tf 20 40 Td (A) Tj ET")
        {
            PageEntries = "/MediaBox [0 0 200 100] /CropBox [10 30 110 80] /UserUnit 2",
        }.ReadClean();
        Assert.Equal((200, 100), (page.Width, page.Height));
        Assert.Equal(["A 20,64,30,84"], Seen.Glyphs(page));
    }

    [Fact]
    public void VerticalFont_GlyphsStandUprightBelowEachOther()
    {
        var drawn = new DrawnPage("BT /V1 10 Tf 100 90 Td <00010002> Tj ET");
        var map = drawn.Add(DrawnPage.Stream("", "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
            + "2 beginbfchar <0001> <7532> <0002> <4E59> endbfchar endcmap"));
        var descendant = drawn.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /FontDescriptor 5 0 R "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>");
        drawn.Fonts = "/V1 << /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-V "
            + $"/DescendantFonts [{descendant}] /ToUnicode {map} >>";

        // Each glyph hangs centred below the pen: 5 pt to the left, 8.8 pt down to its baseline; the pen falls 10 pt.
        Assert.Equal(["甲 95,10.8,105,20.8", "乙 95,20.8,105,30.8"], Seen.Glyphs(drawn.ReadClean()));
    }

    private static void AssertGlyphs(string content, params string[] expected) =>
        Assert.Equal(expected, Seen.Glyphs(new DrawnPage(content).ReadClean()));
}
