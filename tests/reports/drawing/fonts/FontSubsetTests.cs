using System.Text;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Fonts;

namespace PerfEtl.Tests.Reports.Drawing.Fonts;

public sealed class FontSubsetTests
{
    private static readonly FontFace Regular = FontSet.Installed.Font(FontWeight.Regular);
    private static readonly FontFace Tiny = new(TinyFont.Build());

    [Fact]
    public void Build_ThreeCharacters_HoldsTheirGlyphsAndTheBlankOneOnly()
    {
        var tables = Build(Regular, "项A项0");
        Assert.Equal(["glyf", "head", "hhea", "hmtx", "loca", "maxp"], tables.Names);
        Assert.Equal(4, tables.GlyphCount);
        AssertSame(Regular, 27683, tables.Face, 1);
        AssertSame(Regular, 34, tables.Face, 2);
        AssertSame(Regular, 17, tables.Face, 3);
        Assert.Equal((1000, 29), tables.Metric(1));
        Assert.Equal((608, 4), tables.Metric(2));
    }

    [Fact]
    public void Build_CharacterTheFontLacks_IsABoxOneEmWide()
    {
        var tables = Build(Regular, "𠮷");
        var box = tables.Face.Outline(1)!.TightBounds;
        Assert.Equal((1000, 110), tables.Metric(1));
        Assert.Equal((110, -50, 890, 770), (Units(box.Left), -Units(box.Bottom), Units(box.Right), -Units(box.Top)));
    }

    [Fact]
    public void Build_Joiner_TakesNoRoomAndShowsNothing()
    {
        var tables = Build(Regular, "\u200D");
        Assert.Equal((0, 0), tables.Metric(1));
        Assert.Null(tables.Face.Outline(1));
    }

    [Fact]
    public void Number_TwoCharactersOfOneGlyph_StayTwo()
    {
        var pair = Enumerable.Range(0x2E80, 0x300).Select(value => new Rune(value))
            .Select(radical => (radical, Glyph: Regular.GlyphId(radical)))
            .First(entry => entry.Glyph != 0 && Enumerable.Range(0x4E00, 0x5000)
                .Any(value => Regular.GlyphId(new Rune(value)) == entry.Glyph));
        var twin = Enumerable.Range(0x4E00, 0x5000).First(value => Regular.GlyphId(new Rune(value)) == pair.Glyph);
        var subset = new FontSubset(Regular);
        Assert.Equal((1, 2), (subset.Number(pair.radical), subset.Number(new Rune(twin))));
    }

    [Theory]
    [InlineData("B", 2)]
    [InlineData("C", 3)]
    [InlineData("F", 6)]
    public void Build_CompositeGlyph_BringsItsPartUnderANewNumber(string text, int source)
    {
        var tables = Build(Tiny, text);
        Assert.Equal(3, tables.GlyphCount);
        AssertSame(Tiny, source, tables.Face, 1);
        AssertSame(Tiny, 1, tables.Face, 2);
    }

    [Fact]
    public void Build_GlyphOfItself_EndsAndShowsNothing() => Assert.Null(Build(Tiny, "D").Face.Outline(1));

    [Fact]
    public void Build_WholeFont_LosesNoOutline()
    {
        var text = string.Concat(Enumerable.Range(0x4E00, 6000).Select(value => (char)value));
        var tables = Build(Regular, text);
        Assert.Equal(6001, tables.GlyphCount);
        foreach (var i in Enumerable.Range(0, 600).Select(i => 10 * i))
            AssertSame(Regular, Regular.GlyphId(new Rune(text[i])), tables.Face, i + 1);
    }

    private static int Units(float value) => (int)Math.Round(value);

    private static void AssertSame(FontFace font, int glyph, FontFace subset, int number) =>
        Assert.Equal(font.Outline(glyph)?.ToSvgPathData(), subset.Outline(number)?.ToSvgPathData());

    private static SubsetTables Build(FontFace font, string text)
    {
        var subset = new FontSubset(font);
        foreach (var rune in text.EnumerateRunes()) subset.Number(rune);
        return new SubsetTables(subset.Build());
    }
}
