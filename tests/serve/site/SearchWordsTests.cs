using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Tests.Serve.Site;

/// <summary>Words of a search.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("培训 977号", "977号|培训||")]
    [InlineData("  Abc　办公 ", "abc|办公||")]
    [InlineData("一 二二 三三三 四 五五", "四 五五|三三三|二二|一")]
    [InlineData(null, "|||")]
    public void Of_WhatWasTyped_IsTheLongestFirst(string? typed, string words) => Assert.Equal(
        words, string.Join('|', Enumerable.Range(0, SearchWords.Most).Select(number => SearchWords.Of(typed, number))));
}
