using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.Encodings;

public sealed class BaseEncodingsTests
{
    [Theory]
    [InlineData("StandardEncoding", 0x27, '’')]
    [InlineData("StandardEncoding", 0x60, '‘')]
    [InlineData("StandardEncoding", 0x7E, '~')]
    [InlineData("StandardEncoding", 0xA4, '⁄')]
    [InlineData("StandardEncoding", 0xAE, 'ﬁ')]
    [InlineData("StandardEncoding", 0xB0, '\uFFFD')]
    [InlineData("StandardEncoding", 0xBF, '¿')]
    [InlineData("StandardEncoding", 0xD0, '—')]
    [InlineData("StandardEncoding", 0xE1, 'Æ')]
    [InlineData("StandardEncoding", 0xF5, 'ı')]
    [InlineData("StandardEncoding", 0xFB, 'ß')]
    [InlineData("StandardEncoding", 0xFF, '\uFFFD')]
    [InlineData("WinAnsiEncoding", 0x27, '\'')]
    [InlineData("WinAnsiEncoding", 0x7F, '•')]
    [InlineData("WinAnsiEncoding", 0x80, '€')]
    [InlineData("WinAnsiEncoding", 0x93, '“')]
    [InlineData("WinAnsiEncoding", 0x97, '—')]
    [InlineData("WinAnsiEncoding", 0xA0, '\u00A0')]
    [InlineData("WinAnsiEncoding", 0xB1, '±')]
    [InlineData("WinAnsiEncoding", 0xFF, 'ÿ')]
    [InlineData("WinAnsiEncoding", 0x1F, '\uFFFD')]
    [InlineData("MacRomanEncoding", 0x80, 'Ä')]
    [InlineData("MacRomanEncoding", 0x9F, 'ü')]
    [InlineData("MacRomanEncoding", 0xA5, '•')]
    [InlineData("MacRomanEncoding", 0xC9, '…')]
    [InlineData("MacRomanEncoding", 0xCA, ' ')]
    [InlineData("MacRomanEncoding", 0xDE, 'ﬁ')]
    [InlineData("MacRomanEncoding", 0xFF, 'ˇ')]
    public void Find_NamedEncoding_HasItsCharacters(string name, int code, char character) =>
        Assert.Equal(character, BaseEncodings.Find(name)![code]);

    [Theory]
    [InlineData(0x61, 'α')]
    [InlineData(0xB3, '≥')]
    [InlineData(0xE5, '∑')]
    public void Symbol_Code_IsItsSign(int code, char character) => Assert.Equal(character, BaseEncodings.Symbol[code]);

    [Theory]
    [InlineData(0x34, '✔')]
    [InlineData(0x6C, '●')]
    [InlineData(0x6E, '■')]
    [InlineData(0xAC, '①')]
    [InlineData(0xFE, '➾')]
    public void Dingbats_Code_IsItsSign(int code, char character) =>
        Assert.Equal(character, BaseEncodings.Dingbats[code]);

    [Fact]
    public void All_Encodings_Have256Codes() => Assert.All(
        [BaseEncodings.Standard, BaseEncodings.WinAnsi, BaseEncodings.MacRoman, BaseEncodings.Symbol,
            BaseEncodings.Dingbats],
        encoding => Assert.Equal(256, encoding.Length));

    [Fact]
    public void Find_OtherName_IsNull() => Assert.Null(BaseEncodings.Find("WinAnsi"));

    [Theory]
    [InlineData(1, ' ')]
    [InlineData(34, 'A')]
    [InlineData(109, 'ﬁ')]
    [InlineData(149, 'ß')]
    [InlineData(228, 'ž')]
    [InlineData(0, '\0')]
    [InlineData(229, '\0')]
    public void OfSid_Number_IsItsCharacter(int sid, char character) => Assert.Equal(character, AdobeLatin.OfSid(sid));
}
