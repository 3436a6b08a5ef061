using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Drawing;

public sealed class DrawableTextTests
{
    [Theory]
    [InlineData("一期\t二期\r\n", "一期 二期  ")]
    [InlineData("项\u0000目\u001b", "项\uFFFD目\uFFFD")]
    [InlineData("甲\u202E乙\u2066", "甲\uFFFD乙\uFFFD")]
    [InlineData("甲\uFFFE\uFDD0", "甲\uFFFD\uFFFD")]
    [InlineData("𠮷野·O’Neill—１２", "𠮷野·O’Neill—１２")]
    public void Clean_WhatCannotBeDrawn_BecomesVisible(string text, string expected) =>
        Assert.Equal(expected, DrawableText.Clean(text));

    /// <summary>Not among the cases above: attributes are stored as UTF-8, which has no lone surrogates.</summary>
    [Fact]
    public void Clean_LoneSurrogate_BecomesVisible()
    {
        Assert.Equal("经\uFFFD费", DrawableText.Clean("经\uD800费"));
        Assert.Equal("经\uFFFD费", DrawableText.Clean("经\uDC00费"));
    }

    [Fact]
    public void Width_Text_IsTheSumOfItsAdvances()
    {
        var style = new TextStyle(10, FontWeight.Regular, Palette.Text);
        Assert.Equal(10 * (1.0 + 0.555 + 0.278), FontSet.Installed.Width("项0,", style), 9);
        Assert.Equal(20, FontSet.Installed.Width("𠮷项", style), 9);
        Assert.Equal(10, FontSet.Installed.Width("项\u200B\uFE0F", style), 9);
        var bold = style with { Weight = FontWeight.Bold };
        Assert.Equal(10 * (1.0 + 0.590 + 0.325), FontSet.Installed.Width("项0,", bold), 9);
    }
}
