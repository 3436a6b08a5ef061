using PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.CMaps;

public sealed class CharsetCMapTests
{
    [Theory]
    [InlineData("GBK-EUC-H", "BCA8D0A741B1ED", "绩效A表")]
    [InlineData("GBK-EUC-V", "BCA8", "绩")]
    [InlineData("GBKp-EUC-H", "B2C620A1AD", "财 …")]
    [InlineData("GB-EUC-H", "B2C6D5FE", "财政")]
    [InlineData("GBK2K-H", "8139EF3441B2C6", "\u3405A财")]
    [InlineData("UniGB-UCS2-H", "8D22653F0041", "财政A")]
    [InlineData("UniGB-UTF16-H", "8D22D842DFB70041", "财\U00020BB7A")]
    [InlineData("UniGB-UTF16-V", "653F", "政")]
    [InlineData("UniCNS-UTF16-H", "8CA1", "財")]
    [InlineData("UniJIS-UTF32-H", "00020BB7", "\U00020BB7")]
    public void TextOf_CodesOfAString_AreTheirCharacters(string name, string hex, string text) =>
        Assert.Equal(text, Text(name, hex));

    [Theory]
    [InlineData("GBK-EUC-H", "BC", "?")]
    [InlineData("GBK-EUC-H", "FF41", "?A")]
    [InlineData("GBK2K-H", "84328130", "?")]
    [InlineData("UniGB-UCS2-H", "8D", "?")]
    [InlineData("UniGB-UCS2-H", "0000FFFD", "??")]
    [InlineData("UniGB-UTF16-H", "D842", "?")]
    [InlineData("UniJIS-UTF32-H", "00110000", "?")]
    public void TextOf_CodeThatIsNoCharacter_IsUnknown(string name, string hex, string text) =>
        Assert.Equal(text, Text(name, hex));

    [Theory]
    [InlineData("GBK-EUC-H", ' ', 7716)]
    [InlineData("GB-EUC-H", '!', 814)]
    [InlineData("GBK-EUC-H", '~', 907)]
    [InlineData("GBKp-EUC-H", ' ', 1)]
    [InlineData("GBK2K-H", 'A', 34)]
    [InlineData("UniGB-UCS2-H", '~', 95)]
    [InlineData("UniGB-UTF16-H", '政', -1)]
    public void CidOf_Ascii_IsKnown(string name, char character, int cid) =>
        Assert.Equal(cid, CharsetCMap.Find(name)!.CidOf(character, 2));

    [Theory]
    [InlineData("Identity-H")]
    [InlineData("GBK-EUC")]
    [InlineData("90ms-RKSJ-H")]
    [InlineData("")]
    public void Find_OtherName_IsNull(string name) => Assert.Null(CharsetCMap.Find(name));

    [Fact]
    public void Find_NameInV_RunsDownwards()
    {
        Assert.True(CharsetCMap.Find("UniGB-UCS2-V")!.IsVertical);
        Assert.False(CharsetCMap.Find("UniGB-UCS2-H")!.IsVertical);
    }

    private static string Text(string name, string hex)
    {
        var map = CharsetCMap.Find(name)!;
        var text = "";
        for (var rest = Convert.FromHexString(hex).AsSpan(); !rest.IsEmpty;)
        {
            var length = map.LengthAt(rest);
            var code = 0u;
            foreach (var letter in rest[..length]) code = code << 8 | letter;
            text += map.TextOf(code, length) ?? "?";
            rest = rest[length..];
        }

        return text;
    }
}
