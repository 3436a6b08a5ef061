namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>Which lines are found on a page of 200 × 100 pt; positions from the top left corner.</summary>
public sealed class RulingTests
{
    [Theory]
    [InlineData("10 50 m 190 50 l S", "H 50 10-190")]
    [InlineData("20 90 m 20 10 l S", "V 20 10-90")]
    [InlineData("0 w 10 50 m 190 50 l S", "H 50 10-190")]
    [InlineData("[3 2] 0 d 10 50 m 190 50 l S", "H 50 10-190")]
    [InlineData("2 J 2 w 10 50 m 190 50 l S", "H 50 9-191")]
    [InlineData("10 50 m 190 52 l S")]
    [InlineData("10 50 m 190 10 l S")]
    [InlineData("10 50 m 60 90 100 90 190 50 c S")]
    [InlineData("0.4 w 10 50 m 10.5 50 l S")]
    [InlineData("20 w 10 50 m 190 50 l S")]
    [InlineData("180 w 100 50 m 100 51 l S", "H 49.5 10-190")]
    public void Stroke_OfALine(string content, params string[] expected) => AssertRulings(content, expected);

    [Fact]
    public void Stroke_OfARectangle_IsFourLines() => AssertRulings(
        "10 20 100 30 re S", "H 80 10-110", "V 110 50-80", "H 50 10-110", "V 10 50-80");

    [Fact]
    public void Stroke_OfAClosedTriangle_KeepsTheUprightSides() => AssertRulings(
        "10 10 m 110 10 l 110 60 l s", "H 90 10-110", "V 110 40-90");

    [Theory]
    [InlineData("10 50 180 0.8 re f", "H 49.6 10-190")]
    [InlineData("20 10 1 80 re f*", "V 20.5 10-90")]
    [InlineData("10 50 180 -0.5 re F", "H 50.25 10-190")]
    [InlineData("10 50 180 3 re f", "H 48.5 10-190")]
    [InlineData("10 50 180 12 re f")]
    [InlineData("10 50 m 190 50 l 189 51 l 11 51 l h f", "H 49.5 10-190")]
    [InlineData("10 50 m 190 50 l 189 51 l 11 51 l f", "H 49.5 10-190")]
    [InlineData("10 50 2 2 re f", "H 49 10-12", "V 11 48-50")]
    [InlineData("10 50 0.5 0.5 re f")]
    public void Fill_OfAThinPiece(string content, params string[] expected) => AssertRulings(content, expected);

    [Fact]
    public void Fill_OfManyPieces_IsOneLineEach() => AssertRulings(
        "10 50 80 1 re 10 20 80 1 re f", "H 49.5 10-90", "H 79.5 10-90");

    [Theory]
    [InlineData("10 10 180 80 re 11 11 178 78 re f*")]
    [InlineData("10 10 180 80 re 11 11 m 11 89 l 189 89 l 189 11 l h f")]
    public void Fill_BetweenTwoRectangles_IsAFrame(string content) => AssertRulings(
        content, "H 10.5 10-190", "H 89.5 10-190", "V 10.5 10-90", "V 189.5 10-90");

    [Fact]
    public void Fill_ThatOverlapsAnotherSameWay_IsNoFrame() =>
        AssertRulings("10 10 180 80 re 11 11 178 78 re f");

    [Theory]
    [InlineData("q 10 50 180 0.8 re W n 0 0 200 100 re f Q", "H 49.6 10-190")]
    [InlineData("q 10 50 m 190 50 l 189 51 l 11 51 l h W* n 0 40 200 30 re f Q", "H 49.5 10-190")]
    [InlineData("q 50 0 100 100 re W n 10 50 180 1 re f Q", "H 49.5 50-150")]
    [InlineData("q 50 0 100 100 re W n 10 50 m 190 50 l S Q 10 20 m 190 20 l S", "H 50 50-150", "H 80 10-190")]
    [InlineData("q 0 60 200 40 re W n 10 20 180 40 re f Q")]
    [InlineData("q 0 60 200 40 re W n 10 20 180 40.1 re f Q")]
    [InlineData("q 0 50.9 200 40 re W n 10 50 180 1 re f Q", "H 49.05 10-190")]
    [InlineData("10 10 m 20 5 l 180 5 l 190 10 l 190 80 l 180 90 l 20 90 l 10 80 l h 11 11 m 11 79 l 21 89 l 179 89 l "
        + "189 79 l 189 11 l 179 6 l 21 6 l h f", "H 10.5 10-190", "H 94.5 10-190", "V 10.5 10-95", "V 189.5 10-95")]
    [InlineData("q 0 60 200 40 re W n 10 50 180 1 re f Q")]
    [InlineData("q 0 50 200 10 re W n 0 0 200 100 re W n 10 50 180 1 re f 10 20 180 1 re f Q", "H 49.5 10-190")]
    public void Clip_LeavesWhatIsInside(string content, params string[] expected) => AssertRulings(content, expected);

    [Fact]
    public void Line_BeyondThePage_IsCut() => AssertRulings("-50 50 m 500 50 l S -10 120 m 300 120 l S", "H 50 0-200");

    [Theory]
    [InlineData("1 g 10 50 180 1 re f")]
    [InlineData("1 1 1 rg 10 50 180 1 re f")]
    [InlineData("0 0 0 0 k 10 50 180 1 re f")]
    [InlineData("1 G 10 50 m 190 50 l S")]
    [InlineData("1 1 1 RG 10 50 m 190 50 l S")]
    [InlineData("0 0 0 0 K 10 50 m 190 50 l S")]
    [InlineData("/DeviceRGB cs 1 1 1 sc 10 50 180 1 re f")]
    [InlineData("/DeviceCMYK CS 0 0 0 0 SCN 10 50 m 190 50 l S")]
    [InlineData("/Spot cs 0 scn 10 50 180 1 re f")]
    [InlineData("/Profile cs 1 1 1 scn 10 50 180 1 re f")]
    [InlineData("/Palette cs 1 sc 10 50 180 1 re f")]
    [InlineData("/Bright cs 100 0 0 sc 10 50 180 1 re f")]
    [InlineData("/Clear gs 10 50 180 1 re f 10 20 m 190 20 l S")]
    [InlineData("1 g 10 50 180 1 re 0.5 g f", "H 49.5 10-190")]
    [InlineData("q 1 g Q 10 50 180 1 re f", "H 49.5 10-190")]
    [InlineData("0.9 g 10 50 180 1 re f", "H 49.5 10-190")]
    [InlineData("1 1 0 rg 10 50 180 1 re f", "H 49.5 10-190")]
    [InlineData("/Spot cs 1 scn 10 50 180 1 re f", "H 49.5 10-190")]
    [InlineData("/Palette cs 0 sc 10 50 180 1 re f", "H 49.5 10-190")]
    [InlineData("1 g 0 G 10 50 m 190 50 l S", "H 50 10-190")]
    [InlineData("1 g 0.2 w 10 50 m 190 50 l 190 51 l B", "H 50 10-190", "V 190 49-50")]
    public void Colour_WhiteOrClear_IsNoLine(string content, params string[] expected)
    {
        var drawn = new DrawnPage(content);
        var profile = drawn.Add(DrawnPage.Stream("/N 3", "profile"));
        drawn.Resources = "/ColorSpace << /Spot [/Separation /Ink /DeviceCMYK << /FunctionType 2 /N 1 /Domain [0 1] >>]"
            + $" /Profile [/ICCBased {profile}] /Palette [/Indexed /DeviceRGB 1 <000000FFFFFF>]"
            + " /Bright [/Lab << /WhitePoint [1 1 1] >>] >> /ExtGState << /Clear << /ca 0 /CA 0 >> >>";
        Assert.Equal(expected, Seen.Rulings(drawn.ReadClean()));
    }

    [Fact]
    public void LineWidth_OfExtendedState_CountsForTheCap()
    {
        var drawn = new DrawnPage("/Wide gs 10 50 m 190 50 l S")
        {
            Resources = "/ExtGState << /Wide << /LW 4 /LC 2 >> >>",
        };
        Assert.Equal(["H 50 8-192"], Seen.Rulings(drawn.ReadClean()));
    }

    [Fact]
    public void Rotate_OfThePage_TurnsLines()
    {
        var drawn = new DrawnPage("10 50 m 190 50 l S") { PageEntries = "/MediaBox [0 0 200 100] /Rotate 90" };
        Assert.Equal(["V 50 10-190"], Seen.Rulings(drawn.ReadClean()));
    }

    private static void AssertRulings(string content, params string[] expected) =>
        Assert.Equal(expected, Seen.Rulings(new DrawnPage(content).ReadClean()));
}
