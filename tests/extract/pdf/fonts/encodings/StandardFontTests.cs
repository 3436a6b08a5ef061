using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.Encodings;

public sealed class StandardFontTests
{
    [Theory]
    [InlineData("Helvetica", 'A', 0.667)]
    [InlineData("Helvetica", 'i', 0.222)]
    [InlineData("Helvetica-Bold", 'i', 0.278)]
    [InlineData("Helvetica-BoldOblique", 'A', 0.722)]
    [InlineData("ABCDEF+Arial,Bold", 'A', 0.722)]
    [InlineData("ArialMT", '€', 0)]
    [InlineData("Times-Roman", 'M', 0.889)]
    [InlineData("Times-BoldItalic", 'M', 0.889)]
    [InlineData("TimesNewRomanPS-ItalicMT", 'A', 0.611)]
    [InlineData("Times New Roman,Bold", 'A', 0.722)]
    [InlineData("Courier-Bold", 'W', 0.6)]
    [InlineData("Helvetica", 'ž', 0.5)]
    public void WidthOf_Character_IsThatOfTheMetrics(string font, char character, double width) =>
        Assert.Equal(width, StandardFont.Find(font)!.WidthOf(character, character));

    [Theory]
    [InlineData("Symbol", 0x61, 0.631)]
    [InlineData("ZapfDingbats", 0x34, 0.846)]
    public void WidthOf_CodeOfSymbols_IsThatOfTheMetrics(string font, int code, double width) =>
        Assert.Equal(width, StandardFont.Find(font)!.WidthOf(code, '\uFFFD'));

    [Theory]
    [InlineData("SimSun")]
    [InlineData("SymbolMT")]
    [InlineData("")]
    public void Find_OtherFont_IsNull(string name) => Assert.Null(StandardFont.Find(name));

    [Fact]
    public void StandIn_Flags_DecideTheKind()
    {
        Assert.Equal(0.6, StandardFont.StandIn(1).WidthOf('i', 'i'));
        Assert.Equal(0.278, StandardFont.StandIn(2).WidthOf('i', 'i'));
        Assert.Equal(0.222, StandardFont.StandIn(32).WidthOf('i', 'i'));
    }
}
