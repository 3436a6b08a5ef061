using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.Encodings;

public sealed class GlyphNamesTests
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("space", " ")]
    [InlineData("quotedblleft", "“")]
    [InlineData("quotesingle", "'")]
    [InlineData("hyphen", "-")]
    [InlineData("greaterequal", "≥")]
    [InlineData("summation", "∑")]
    [InlineData("Eacute", "É")]
    [InlineData("scedilla", "ş")]
    [InlineData("scommaaccent", "ș")]
    [InlineData("gcommaaccent", "ģ")]
    [InlineData("ohungarumlaut", "ő")]
    [InlineData("Lslash", "Ł")]
    [InlineData("alpha", "α")]
    [InlineData("fi", "fi")]
    [InlineData("f_f_i", "ffi")]
    [InlineData("one.alt", "1")]
    [InlineData("uni7EE9", "绩")]
    [InlineData("uni7EE96548", "绩效")]
    [InlineData("uni2EDA", "页")]
    [InlineData("u7EE9", "绩")]
    [InlineData("u20BB7.vert", "\U00020BB7")]
    [InlineData("Euro", "€")]
    [InlineData("ideographicspace", "\u3000")]
    [InlineData("nbspace", "\u00A0")]
    [InlineData("dmacron", "đ")]
    public void TextOf_Name_IsItsCharacter(string name, string text) => Assert.Equal(text, GlyphNames.TextOf(name));

    [Theory]
    [InlineData("")]
    [InlineData(".notdef")]
    [InlineData("g12")]
    [InlineData("cid123")]
    [InlineData("glyph7")]
    [InlineData("G00")]
    [InlineData("uniD842")]
    [InlineData("uni12")]
    [InlineData("uniXYZW")]
    [InlineData("u110000")]
    [InlineData("uD842")]
    [InlineData("f_g12")]
    [InlineData("uni0000")]
    public void TextOf_NameThatMeansNothing_IsNull(string name) => Assert.Null(GlyphNames.TextOf(name));
}
