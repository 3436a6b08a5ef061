using System.Text;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Drawing;

/// <summary>Expected numbers for Noto Sans SC were read from the font with fontTools 4.38 and typed in.</summary>
public sealed class TrueTypeFontTests
{
    private static readonly TrueTypeFont Regular = FontSet.Installed.Font(FontWeight.Regular);
    private static readonly TrueTypeFont Bold = FontSet.Installed.Font(FontWeight.Bold);
    private static readonly TrueTypeFont Tiny = new(TinyFont.Build());

    [Theory]
    [InlineData("A", 34, 608, 641)]
    [InlineData("0", 17, 555, 590)]
    [InlineData(",", 13, 278, 325)]
    [InlineData("%", 6, 921, 963)]
    [InlineData(" ", 1, 224, 227)]
    [InlineData("—", 465, 894, 908)]
    [InlineData("−", 570, 555, 590)]
    [InlineData("“", 30553, 1000, 1000)]
    [InlineData("项", 27683, 1000, 1000)]
    [InlineData("（", 29696, 1000, 1000)]
    [InlineData("🄀", 29860, 1000, 1000)]
    public void Advance_KnownCharacter_IsWhatTheFontSays(string text, int glyph, int regular, int bold)
    {
        var rune = text.EnumerateRunes().Single();
        Assert.Equal(glyph, Regular.GlyphId(rune));
        Assert.Equal(regular, Regular.Advance(glyph));
        Assert.Equal(bold, Bold.Advance(glyph));
    }

    [Theory]
    [InlineData("A", 2, 18, 4, 0, 604, 733)]
    [InlineData("0", 2, 32, 50, -13, 506, 746)]
    [InlineData("项", 8, 64, 29, -79, 961, 796)]
    [InlineData("，", 1, 21, 135, -107, 330, 235)]
    [InlineData("🄀", 3, 44, 122, -13, 868, 727)]
    public void Outline_KnownCharacter_HasItsContoursPointsAndBounds(
        string text, int contours, int points, int left, int low, int right, int high)
    {
        var outline = Regular.Outline(Regular.GlyphId(text.EnumerateRunes().Single()));
        var all = outline.SelectMany(contour => contour).ToList();
        Assert.Equal((contours, points), (outline.Count, all.Count));
        Assert.Equal((left, low), (all.Min(p => p.X), all.Min(p => p.Y)));
        Assert.Equal((right, high), (all.Max(p => p.X), all.Max(p => p.Y)));
    }

    [Fact]
    public void Outline_Zero_BeginsWithItsFirstPoints() => Assert.Equal(
        [new OutlinePoint(278, -13, true), new(209, -13, false), new(106, 71, false)],
        Regular.Outline(17)[0].Take(3));

    [Fact]
    public void Outline_Blank_HasNoContour() => Assert.Empty(Regular.Outline(1));

    [Theory]
    [InlineData("𠮷")]
    [InlineData("\uFFFD")]
    public void GlyphId_CharacterTheFontLacks_IsZero(string text) =>
        Assert.Equal(0, Regular.GlyphId(text.EnumerateRunes().Single()));

    [Theory]
    [InlineData('@', 0)]
    [InlineData('A', 1)]
    [InlineData('F', 6)]
    [InlineData('G', 0)]
    public void GlyphId_Format4_FindsItsSegment(char character, int glyph) =>
        Assert.Equal(glyph, Tiny.GlyphId(new Rune(character)));

    [Fact]
    public void Advance_BeyondTheLastMetric_RepeatsIt() => Assert.Equal(600, Tiny.Advance(6));

    [Fact]
    public void Outline_ScaledComposite_IsHalvedAndMoved() => Assert.Equal(
        [new OutlinePoint(10, -20, true), new(60, -20, true), new(60, 30, true), new(10, 30, true)],
        Tiny.Outline(2)[0]);

    [Fact]
    public void Outline_CompositeByPoints_PutsPointOnPoint()
    {
        var outline = Tiny.Outline(3);
        Assert.Equal(2, outline.Count);
        Assert.Equal(outline[0][2], outline[1][0]);
    }

    [Fact]
    public void Outline_MatrixComposite_IsTurned() => Assert.Equal(
        [new OutlinePoint(5, 7, true), new(5, 107, true), new(-95, 107, true), new(-95, 7, true)],
        Tiny.Outline(6)[0]);

    [Fact]
    public void Outline_CompositeOfItself_IsRefused() => Assert.Throws<BadFontException>(() => Tiny.Outline(4));

    [Fact]
    public void Constructor_TruncatedAnywhere_SaysBadFontOrStillReads()
    {
        var whole = TinyFont.Build();
        for (var length = 0; length < whole.Length; length++) ReadEverything(whole[..length]);
    }

    [Fact]
    public void Constructor_AnyByteChanged_SaysBadFontOrStillReads()
    {
        var whole = TinyFont.Build();
        for (var at = 0; at < whole.Length; at++)
            foreach (var value in (byte[])[0, 0x7F, 0xFF])
                ReadEverything([.. whole[..at], value, .. whole[(at + 1)..]]);
    }

    [Fact]
    public void Font_FileIsMissing_SaysWhichInChinese()
    {
        var fonts = new FontSet(Path.Combine(Path.GetTempPath(), "no-such-fonts"));
        var refusal = Assert.Throws<BadFontException>(
            () => fonts.Width("项", new TextStyle(10, FontWeight.Regular, Palette.Text)));
        Assert.StartsWith("字体文件无法使用：", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("NotoSansSC_400Regular.ttf", refusal.Message, StringComparison.Ordinal);
    }

    private static void ReadEverything(byte[] file)
    {
        try
        {
            var font = new TrueTypeFont(file);
            foreach (var rune in "@ABCDEFG".EnumerateRunes())
            {
                font.Advance(font.GlyphId(rune));
                font.Outline(font.GlyphId(rune));
            }

        }
        catch (BadFontException)
        {
        }
    }
}
