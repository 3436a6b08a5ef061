using System.Text;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.CMaps;

public sealed class ToUnicodeMapTests
{
    [Fact]
    public void TextOf_Chars_AreTheirCharacters()
    {
        var map = Read("2 beginbfchar <01> <7EE9> <0002><6548>endbfchar");

        Assert.Equal("绩", map.TextOf(1));
        Assert.Equal("效", map.TextOf(2));
        Assert.Null(map.TextOf(3));
    }

    [Fact]
    public void TextOf_RangeCountingUp_AddsToTheLastUnit()
    {
        var map = Read("2 beginbfrange <0041> <0043> <0061> <10> <11> <00660041> endbfrange");

        Assert.Equal("abc", map.TextOf(0x41) + map.TextOf(0x42) + map.TextOf(0x43));
        Assert.Equal("fB", map.TextOf(0x11));
    }

    [Fact]
    public void TextOf_RangeWithArray_TakesEachInTurn()
    {
        var map = Read("1 beginbfrange\n<0005> <0007> [<65704F4D> <D842DFB7> <00660066 0069>]\nendbfrange");

        Assert.Equal("数位|\U00020BB7|ffi", $"{map.TextOf(5)}|{map.TextOf(6)}|{map.TextOf(7)}");
    }

    [Fact]
    public void TextOf_RangeOverPairs_CountsTheLowHalf() =>
        Assert.Equal("\U00020BB9", Read("1 beginbfrange <01> <09> <D842DFB7> endbfrange").TextOf(3));

    [Theory]
    [InlineData("0000")]
    [InlineData("FFFD")]
    [InlineData("D842")]
    [InlineData("DFB7")]
    [InlineData("")]
    [InlineData("0041D842")]
    [InlineData("004")]
    public void TextOf_ValueThatTellsNothing_IsNull(string value) =>
        Assert.Null(Read($"1 beginbfchar <01> <{value}> endbfchar").TextOf(1));

    [Fact]
    public void TextOf_RadicalOfChromium_IsItsCharacter() =>
        Assert.Equal("门", Read("1 beginbfchar <01> <2ED4> endbfchar").TextOf(1));

    [Fact]
    public void TextOf_CharAfterARange_Overrules()
    {
        var map = Read("1 beginbfrange <00> <FF> <0000> endbfrange 1 beginbfchar <41> <7532> endbfchar");

        Assert.Equal("@甲B", map.TextOf(0x40) + map.TextOf(0x41) + map.TextOf(0x42));
    }

    [Fact]
    public void TextOf_GlyphName_IsItsCharacter() =>
        Assert.Equal("≥", Read("1 beginbfchar <01> /greaterequal endbfchar").TextOf(1));

    [Fact]
    public void Parse_WholeCMapOfAProducer_IsNoDamage() => Assert.Equal("年", Read("""
        %!PS-Adobe-3.0 Resource-CMap
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (U(C\))S) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def /CMapType 2 def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        1 beginbfchar
        <03E7> <5e74>
        endbfchar
        endcmap CMapName currentdict /CMap defineresource pop end end
        """).TextOf(0x3E7));

    [Theory]
    [InlineData("1 beginbfchar <01> <7E")]
    [InlineData("1 beginbfchar <01> <7EX9> endbfchar")]
    [InlineData("1 beginbfchar <01> endbfchar")]
    [InlineData("2 beginbfchar <01> <7EE9> endbfchar")]
    [InlineData("1 beginbfchar <01> <7EE9> endbfrange")]
    [InlineData("1 beginbfrange <02> <01> <7EE9> endbfrange")]
    [InlineData("1 beginbfrange <01> <02> [<7EE9> endbfrange")]
    [InlineData("1 beginbfrange <01> 7 <7EE9> endbfrange")]
    [InlineData("1 beginbfchar <01> <7EE9>")]
    public void Parse_BrokenSection_IsNoted(string text)
    {
        var damage = new DamageLog();

        ToUnicodeMap.Parse(Encoding.ASCII.GetBytes(text), damage);

        Assert.Equal(["字体的文字对照表（ToUnicode）有损坏"], damage.Notes);
    }

    private static ToUnicodeMap Read(string text)
    {
        var damage = new DamageLog();
        var map = ToUnicodeMap.Parse(Encoding.ASCII.GetBytes(text), damage);
        Assert.True(damage.IsClean);
        return map;
    }
}
