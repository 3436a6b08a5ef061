using System.Text;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Drawing;

public sealed class SkiaSurfaceTests
{
    /// <summary>Skia finds coverage by samples, so areas are right to about a twentieth.</summary>
    private const double Tolerance = 0.06;

    private static readonly Color Black = Color.FromRgb(0x000000);
    private static readonly Color White = Color.FromRgb(0xFFFFFF);

    [Fact]
    public void ToPng_Picture_HasItsSizeInPixelsAndOnPaper()
    {
        var png = Draw(_ => { }, scale: 1.5, width: 41, height: 20);
        Assert.Equal((62, 30), (png.Width, png.Height));
        Assert.Equal(8, png.Header[8]);
        Assert.Equal(["IHDR", "pHYs"], png.Types.Take(2));
        Assert.Equal("IEND", png.Types[^1]);
        // 1.5 pixels a point are 4,252 pixels a metre, both ways.
        Assert.Equal("0000109C0000109C01", Convert.ToHexString(png.Density));
        Assert.Equal(White, png[0, 0]);
    }

    [Fact]
    public void Rect_OnWholePixels_FillsThemAndNoOther()
    {
        var png = Draw(surface => surface.Rect(new Box(2, 3, 4, 5), Palette.Leading));
        Assert.Equal(Palette.Leading, png[2, 3]);
        Assert.Equal(Palette.Leading, png[5, 7]);
        Assert.Equal((White, White, White, White), (png[1, 3], png[6, 3], png[2, 2], png[2, 8]));
    }

    [Theory]
    [InlineData(0.5, 128)]
    [InlineData(0.25, 191)]
    [InlineData(0.75, 64)]
    public void Rect_OnPartOfAPixel_CoversThatPart(double part, int grey)
    {
        var png = Draw(surface =>
        {
            surface.Rect(new Box(2, 2, part, 1), Black);
            surface.Rect(new Box(5, 2, 1, part), Black);
        });
        Assert.InRange(png[2, 2].Red, grey - 1, grey + 1);
        Assert.InRange(png[5, 2].Red, grey - 1, grey + 1);
    }

    [Fact]
    public void Rect_Rounded_LosesTheAreaOfItsCorners()
    {
        var png = Draw(surface => surface.Rect(new Box(2, 2, 30, 12), Black, 4));
        Assert.InRange(png.Ink(0, 0, 40, 20), 30 * 12 - 20, 30 * 12 - 8);
    }

    [Fact]
    public void Dot_Circle_HasItsArea()
    {
        var png = Draw(surface => surface.Dot(12.3, 9.7, 6, Black));
        AssertInk(Math.PI * 36, png.Ink(0, 0, 40, 20));
    }

    [Fact]
    public void Line_Slanted_HasItsAreaAndNothingBesideIt()
    {
        var png = Draw(surface => surface.Line(3, 3, 33, 13, Black, 1.5));
        AssertInk(Math.Sqrt(1000) * 1.5, png.Ink(0, 0, 40, 20));
        Assert.Equal((White, White), (png[3, 13], png[33, 3]));
    }

    /// <summary>Areas in square font units, overlapping strokes once, as FreeType fills them at 1,000 pixels.</summary>
    [Theory]
    [InlineData("0", 143163)]
    [InlineData(",", 28471)]
    [InlineData("−", 32640)]
    [InlineData("A", 141903)]
    [InlineData("项", 289227)]
    public void Text_Glyph_HasTheAreaOfItsOutline(string text, double unitsArea)
    {
        var png = Draw(surface => surface.Text(text, 4, 45, Style(40)), width: 60, height: 60);
        var expected = unitsArea * 40 * 40 / 1_000_000;
        AssertInk(expected, png.Ink(0, 0, 60, 60));
    }

    [Theory]
    [InlineData(Anchor.Start, 30, 40)]
    [InlineData(Anchor.Middle, 25, 35)]
    [InlineData(Anchor.End, 20, 30)]
    public void Text_Anchor_PutsThatEndAtX(Anchor anchor, int left, int right)
    {
        var png = Draw(surface => surface.Text("田", 30, 15, Style(10), anchor), width: 60);
        Assert.Equal(png.Ink(0, 0, 60, 20), png.Ink(left, 0, right, 20), 6);
        Assert.True(png.Ink(left, 0, right, 20) > 10);
    }

    [Fact]
    public void Text_CharacterTheFontLacks_IsABoxAndIsReported()
    {
        var picture = Of(surface => surface.Text("𠮷\u0001项", 0, 20, Style(20)), 60, 30);
        var rendered = picture.ToPng(FontSet.Installed, 1);
        var png = new DecodedPng(rendered.Bytes);
        Assert.Equal([Rune.ReplacementChar, new Rune(0x20BB7)], rendered.MissingGlyphs);
        Assert.True(png.Ink(0, 0, 20, 30) > 40);
        Assert.Equal(0, png.Ink(6, 8, 14, 16), 6);
        Assert.Equal(png.Ink(0, 0, 20, 30), png.Ink(20, 0, 40, 30), 6);
    }

    [Fact]
    public void Shapes_PartlyOrWhollyOutside_AreCut()
    {
        var png = Draw(surface =>
        {
            surface.Rect(new Box(-5, -5, 10, 10), Black);
            surface.Rect(new Box(500, 500, 10, 10), Black);
            surface.Text("项", 35, 2, Style(10));
        });
        Assert.Equal(25, png.Ink(0, 0, 10, 10), 6);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Rect_NoPlace_IsRefused(double x) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Draw(surface => surface.Rect(new Box(x, 0, 1, 1), Black)));

    [Fact]
    public void ToWebP_Picture_IsAWebPFileOfTheSameSize()
    {
        var picture = Of(surface => surface.Rect(new Box(2, 3, 4, 5), Black), 40, 20);
        var rendered = picture.ToWebP(FontSet.Installed, 2);
        Assert.Equal("image/webp", rendered.MediaType);
        Assert.Equal("RIFF"u8, rendered.Bytes.Span[..4]);
        Assert.Equal("WEBP"u8, rendered.Bytes.Span[8..12]);
        using var read = SkiaSharp.SKBitmap.Decode(rendered.Bytes.Span);
        Assert.Equal((80, 40), (read.Width, read.Height));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void ToPng_SenselessScale_IsRefused(double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(_ => { }, scale));

    private static void AssertInk(double expected, double ink) =>
        Assert.InRange(ink, expected * (1 - Tolerance), expected * (1 + Tolerance));

    private static TextStyle Style(double size) => new(size, FontWeight.Regular, Black);

    private static DecodedPng Draw(Action<ISurface> paint, double scale = 1, double width = 40, double height = 20) =>
        new(Of(paint, width, height).ToPng(FontSet.Installed, scale).Bytes);

    private static Picture Of(Action<ISurface> paint, double width, double height) =>
        new(width, height, "样图", "测试", paint);
}
