using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.Characters;

public sealed class GlyphTextTests
{
    [Theory]
    [InlineData("项", "项")]
    [InlineData("\u2EDA", "页")]
    [InlineData("\uF90A", "金")]
    [InlineData("\uFA1C", "靖")]
    [InlineData("\uFA0E", "\uFA0E")]
    [InlineData("\uFB01", "fi")]
    [InlineData("\uFB02", "fl")]
    [InlineData("\uFB03", "ffi")]
    [InlineData("ff", "ff")]
    [InlineData("\t", " ")]
    [InlineData("\u00A0", "\u00A0")]
    [InlineData("\u00AD", "-")]
    [InlineData("\U00020BB7", "\U00020BB7")]
    [InlineData("\U0002F80A", "\u50E7")]
    [InlineData("门\uFE00", "门")]
    [InlineData("\uF0B7", "\uF0B7")]
    [InlineData("①", "①")]
    [InlineData("％", "％")]
    public void Clean_WhatAFontTells_IsTextOfForms(string told, string text) =>
        Assert.Equal(text, GlyphText.Clean(told));

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("A\0")]
    [InlineData("\uFFFD")]
    [InlineData("\uFFFF")]
    [InlineData("\u0001")]
    [InlineData("\u0085")]
    public void Clean_NothingTold_IsNull(string told) => Assert.Null(GlyphText.Clean(told));

    [Fact]
    public void Clean_HalfASurrogatePair_IsNull()
    {
        Assert.Null(GlyphText.Clean(['\uD842']));
        Assert.Null(GlyphText.Clean(['\uDFB7', '\uD842']));
        Assert.Null(GlyphText.Clean(['A', '\uD842']));
    }

    [Fact]
    public void Clean_MoreThan32Characters_IsNull() => Assert.Null(GlyphText.Clean(new string('A', 33)));
}
