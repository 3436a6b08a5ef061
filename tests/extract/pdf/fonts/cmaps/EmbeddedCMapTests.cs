using System.Text;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.CMaps;

public sealed class EmbeddedCMapTests
{
    private const string Mixed = """
        /CMapName /Own def /WMode 0 def
        2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange
        1 begincidrange <20> <7e> 1 endcidrange
        2 begincidchar <8141> 500 <41> 900 endcidchar
        1 begincidrange <B0A1> <B0A9> 1000 endcidrange
        """;

    [Fact]
    public void LengthAt_MixedCodes_FollowsTheCodeSpaces()
    {
        var map = Read(Mixed);

        Assert.Equal(1, map.LengthAt([0x20, 0x81]));
        Assert.Equal(2, map.LengthAt([0x81, 0x41]));
        Assert.Equal(2, map.LengthAt([0xFE, 0xFE, 0x20]));
        Assert.Equal(1, map.LengthAt([0xFF, 0xFF]));
        Assert.Equal(1, map.LengthAt([0x81]));
    }

    [Fact]
    public void CidOf_CharsAndRanges_CountUp()
    {
        var map = Read(Mixed);

        Assert.Equal([1, 900, 35], [map.CidOf(0x20, 1), map.CidOf(0x41, 1), map.CidOf(0x42, 1)]);
        Assert.Equal([500, 1000, 1008], [map.CidOf(0x8141, 2), map.CidOf(0xB0A1, 2), map.CidOf(0xB0A9, 2)]);
        Assert.Equal([-1, -1], [map.CidOf(0xB0AA, 2), map.CidOf(0x20, 2)]);
    }

    [Fact]
    public void CidOf_WhatItDoesNotSay_AsksTheOneBelow()
    {
        var map = EmbeddedCMap.Parse(
            "1 begincidchar <0041> 7 endcidchar"u8, new IdentityCMap(true), true, new DamageLog());

        Assert.True(map.IsVertical);
        Assert.Equal(2, map.LengthAt([0, 0x41]));
        Assert.Equal([7, 0x42], [map.CidOf(0x41, 2), map.CidOf(0x42, 2)]);
    }

    [Theory]
    [InlineData("1 begincidrange <20> <7e> endcidrange")]
    [InlineData("1 begincidrange <20> <7e> 1 <21>")]
    [InlineData("1 begincidchar <20> 70000 endcidchar")]
    [InlineData("1 begincodespacerange <00> endcodespacerange")]
    [InlineData("1 begincidchar <2G> 1 endcidchar")]
    public void Parse_BrokenSection_IsNoted(string text)
    {
        var damage = new DamageLog();

        EmbeddedCMap.Parse(Encoding.ASCII.GetBytes(text), null, false, damage);

        Assert.Equal(["字体的编码表（CMap）有损坏"], damage.Notes);
    }

    private static EmbeddedCMap Read(string text)
    {
        var damage = new DamageLog();
        var map = EmbeddedCMap.Parse(Encoding.ASCII.GetBytes(text), null, false, damage);
        Assert.True(damage.IsClean);
        return map;
    }
}
