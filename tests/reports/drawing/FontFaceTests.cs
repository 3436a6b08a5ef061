using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Drawing;

/// <summary>Expected numbers for Noto Sans SC were read from the font with fontTools 4.38 and typed in.</summary>
public sealed class FontFaceTests
{
    private static readonly FontFace Regular = FontSet.Installed.Font(FontWeight.Regular);
    private static readonly FontFace Bold = FontSet.Installed.Font(FontWeight.Bold);

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
    [InlineData("A", 4, 0, 604, 733)]
    [InlineData("0", 50, -13, 506, 746)]
    [InlineData("项", 29, -79, 961, 796)]
    [InlineData("，", 135, -107, 330, 235)]
    [InlineData("🄀", 122, -13, 868, 727)]
    public void Outline_KnownCharacter_HasItsBounds(string text, int left, int low, int right, int high)
    {
        var bounds = Regular.Outline(Regular.GlyphId(text.EnumerateRunes().Single()))!.TightBounds;
        Assert.Equal((left, low), ((int)Math.Round(bounds.Left), (int)Math.Round(-bounds.Bottom)));
        Assert.Equal((right, high), ((int)Math.Round(bounds.Right), (int)Math.Round(-bounds.Top)));
    }

    [Fact]
    public void CapHeight_IsThatOfH() => Assert.Equal(733, Regular.CapHeight);

    [Fact]
    public void Outline_Blank_IsNone() => Assert.Null(Regular.Outline(1));

    [Theory]
    [InlineData("𠮷")]
    [InlineData("\uFFFD")]
    public void GlyphId_CharacterTheFontLacks_IsZero(string text) =>
        Assert.Equal(0, Regular.GlyphId(text.EnumerateRunes().Single()));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(200)]
    [InlineData(100_000)]
    public void Constructor_TruncatedFile_IsRefused(int length)
    {
        var whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts", "NotoSansSC_400Regular.ttf"));
        Assert.Throws<BadFontException>(() => new FontFace(whole.AsSpan(0, length)));
    }

    [Fact]
    public void Constructor_SomethingElse_IsRefused() =>
        Assert.Throws<BadFontException>(() => new FontFace("<!DOCTYPE html><title>404</title>"u8));

    [Fact]
    public void GlyphId_AskedByManyThreads_IsTheSameForAll()
    {
        var fonts = new FontSet(Path.Combine(AppContext.BaseDirectory, "fonts"));
        var text = string.Concat(Enumerable.Range(0x4E00, 3000).Select(value => (char)value));
        var style = new TextStyle(10, FontWeight.Regular, Palette.Text);
        var widths = new double[8];
        Parallel.For(0, widths.Length, i => widths[i] = fonts.Width(text, style));
        Assert.All(widths, width => Assert.Equal(30_000, width, 6));
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
}
