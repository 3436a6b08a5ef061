namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>What a person sees and what not: hidden text, layers, clips, glyphs drawn twice.</summary>
public sealed class VisibilityTests
{
    [Theory]
    [InlineData("3 Tr (AB) Tj 0 Tr (C) Tj", "C", 2)]
    [InlineData("7 Tr (A) Tj", "", 1)]
    [InlineData("1 Tr (A) Tj 2 Tr (B) Tj 4 Tr (C) Tj", "ABC", 0)]
    [InlineData("/Clear gs (A) Tj 1 Tr (B) Tj", "B", 1)]
    [InlineData("1 g (A) Tj", "", 1)]
    public void Text_DrawnInvisibly_IsCountedOnly(string text, string seen, int hidden)
    {
        var page = new DrawnPage($"BT /F1 10 Tf 20 40 Td {text} ET")
        {
            Resources = "/ExtGState << /Clear << /ca 0 >> >>",
        }.ReadClean();
        Assert.Equal((seen, hidden), (Seen.Text(page), page.HiddenGlyphs));
    }

    [Theory]
    [InlineData("BT /F1 10 Tf -4.9 40 Td (AB) Tj ET", "AB")]
    [InlineData("BT /F1 10 Tf -5 40 Td (AB) Tj ET", "B")]
    [InlineData("BT /F1 10 Tf 20 102 Td (A) Tj ET", "")]
    [InlineData("q 0 0 24 100 re W n BT /F1 10 Tf 20 40 Td (AB) Tj ET Q", "A")]
    [InlineData("q 0 0 26 100 re W n BT /F1 10 Tf 20 40 Td (ABC) Tj ET Q", "AB")]
    [InlineData("q 0 0 10 10 re W n BT 3 Tr /F1 10 Tf 20 40 Td (AB) Tj ET Q", "")]
    public void Text_OutsideThePageOrTheClip_IsLeftOut(string content, string seen)
    {
        var page = new DrawnPage(content).ReadClean();
        Assert.Equal((seen, 0), (Seen.Text(page), page.HiddenGlyphs));
    }

    // The glyphs stand from 38 to 48.
    [Theory]
    [InlineData("0 0 200 39", "")]
    [InlineData("0 0 200 41", "AB cut")]
    [InlineData("0 41 200 59", "AB cut")]
    [InlineData("0 47 200 53", "")]
    [InlineData("0 30 200 30", "AB")]
    public void Text_OfWhichAClipLeavesASliver_IsLeftOut(string clip, string seen)
    {
        var page = new DrawnPage($"q {clip} re W n BT /F1 10 Tf 20 40 Td (AB) Tj ET Q").ReadClean();
        Assert.Equal(seen, Seen.Text(page) + (page.Glyphs.Any(glyph => glyph.IsCut) ? " cut" : ""));
    }

    [Fact]
    public void Clip_ByText_HoldsUntilTheStateIsRestored()
    {
        const string Fill = "20 40 100 1 re f";
        var page = new DrawnPage($"q BT /F1 10 Tf 7 Tr 20 40 Td (AB) Tj ET {Fill} Q {Fill}").ReadClean();
        Assert.Equal(["H 59.5 20-30", "H 59.5 20-120"], Seen.Rulings(page));
    }

    [Theory]
    [InlineData("/OC /Shown BDC (A) Tj EMC", "A")]
    [InlineData("/OC /Off BDC (A) Tj EMC (B) Tj", "B")]
    [InlineData("/OC /Off BDC /OC /Shown BDC (A) Tj EMC (B) Tj EMC (C) Tj", "C")]
    [InlineData("/OC /Rule BDC (A) Tj EMC", "")]
    [InlineData("/OC /AllOn BDC (A) Tj EMC", "")]
    [InlineData("/OC /AnyOff BDC (A) Tj EMC", "A")]
    [InlineData("/Artifact BMC (A) Tj EMC", "A")]
    [InlineData("/Artifact << /Type /Pagination >> BDC (A) Tj EMC", "A")]
    [InlineData("/Span /Off BDC (A) Tj EMC", "A")]
    public void Layer_SwitchedOff_IsNotSeen(string text, string seen)
    {
        var drawn = new DrawnPage($"BT /F1 10 Tf 20 40 Td {text} ET");
        var on = drawn.Add("<< /Type /OCG /Name (on) >>");
        var off = drawn.Add("<< /Type /OCG /Name (off) >>");
        drawn.Resources = $"/Properties << /Shown {on} /Off {off} /Rule << /Type /OCMD /OCGs {off} >> "
            + $"/AllOn << /Type /OCMD /OCGs [{on} {off}] /P /AllOn >> "
            + $"/AnyOff << /Type /OCMD /OCGs [{on} {off}] /P /AnyOff >> >>";
        drawn.CatalogEntries = $"/OCProperties << /OCGs [{on} {off}] /D << /OFF [{off}] >> >>";
        var page = drawn.ReadClean();
        Assert.Equal((seen, 0), (Seen.Text(page), page.HiddenGlyphs));
    }

    [Fact]
    public void Layer_NotSwitchedOnWhileAllAreOff_IsNotSeen()
    {
        var drawn = new DrawnPage("/OC /One BDC 10 50 m 190 50 l S EMC /OC /Two BDC 10 20 m 190 20 l S EMC");
        var (one, two) = (drawn.Add("<< /Type /OCG >>"), drawn.Add("<< /Type /OCG >>"));
        drawn.Resources = $"/Properties << /One {one} /Two {two} >>";
        drawn.CatalogEntries = $"/OCProperties << /OCGs [{one} {two}] /D << /BaseState /OFF /ON [{two}] >> >>";
        Assert.Equal(["H 80 10-190"], Seen.Rulings(drawn.ReadClean()));
    }

    [Theory]
    [InlineData("(A) Tj 1 0 0 1 20.3 40 Tm (A) Tj", "A")]
    [InlineData("(AB) Tj 1 0 0 1 21 39 Tm (AB) Tj", "AB")]
    [InlineData("(AB) Tj 1 0 0 1 23 40 Tm (AB) Tj", "ABAB")]
    [InlineData("(AB) Tj 1 0 0 1 20 40 Tm (CB) Tj", "ABC")]
    [InlineData("(AA) Tj", "AA")]
    [InlineData("(A) Tj 1 0 0 1 20 36 Tm (A) Tj", "AA")]
    [InlineData("30 Tz (lll) Tj", "lll")]
    [InlineData("1 0 0 1 20 40 Tm /F1 64 Tf (A) Tj 1 0 0 1 30 40 Tm (A) Tj", "A")]
    public void Glyph_DrawnTwiceAtOnePlace_CountsOnce(string text, string seen) =>
        Assert.Equal(seen, Seen.Text(new DrawnPage($"BT /F1 10 Tf 20 40 Td {text} ET").ReadClean()));

    [Theory]
    [InlineData("/Span << /ActualText (xy) >> BDC (AB) Tj EMC", "AB")]
    [InlineData("/Span << /ActualText (x) >> BDC (\\200) Tj EMC", "x")]
    [InlineData("/Span << /ActualText <FEFF4E2D6587> >> BDC (A\\200) Tj EMC", "A文")]
    [InlineData("/Span << /ActualText (xyz) >> BDC (A\\200) Tj EMC", "A\uFFFD")]
    [InlineData("/Span /Named BDC (\\200) Tj EMC (\\200) Tj", "n\uFFFD")]
    public void ActualText_ForGlyphsWithoutText_IsUsed(string text, string seen)
    {
        var drawn = new DrawnPage($"BT /U1 10 Tf 20 40 Td {text} ET")
        {
            Resources = "/Properties << /Named << /ActualText (n) >> >>",
        };
        drawn.Fonts = "/U1 << /Type /Font /Subtype /Type1 /BaseFont /Made /FirstChar 32 /LastChar 126 /Widths 6 0 R "
            + "/FontDescriptor 5 0 R /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [128 /g77unknown] >> >>";
        Assert.Equal(seen, Seen.Text(drawn.ReadClean()));
    }
}
