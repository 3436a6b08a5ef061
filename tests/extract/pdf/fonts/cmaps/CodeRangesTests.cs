using PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

namespace PerfEtl.Tests.Extract.Pdf.Fonts.CMaps;

public sealed class CodeRangesTests
{
    [Fact]
    public void TryFind_NothingAdded_FindsNothing() => Assert.False(new CodeRanges().TryFind(0, out _));

    [Fact]
    public void TryFind_InDisorder_FindsEach()
    {
        var ranges = Of((20, 29, 2), (5, 5, 0), (10, 12, 1), (uint.MaxValue, uint.MaxValue, 3));

        Assert.Equal([0, 1, 1, 2, 2, 3], Found(ranges, 5, 10, 12, 20, 29, uint.MaxValue));
        Assert.Equal([-1, -1, -1, -1, -1], Found(ranges, 0, 6, 13, 19, 30));
    }

    [Fact]
    public void TryFind_WhereRangesOverlap_FindsTheLater()
    {
        var ranges = Of((0, 100, 0), (10, 19, 1), (15, 30, 2), (12, 12, 3), (90, 120, 4));

        Assert.Equal([0, 1, 3, 1, 2, 2, 0, 4, 4, -1], Found(ranges, 9, 10, 12, 13, 15, 30, 31, 90, 120, 121));
    }

    [Fact]
    public void TryFind_SameRangeTwice_FindsTheLater() =>
        Assert.Equal([2, 2], Found(Of((1, 2, 1), (1, 2, 2)), 1, 2));

    [Fact]
    public void TryFind_WithinAWidePiece_KeepsWhereItCountsFrom()
    {
        var ranges = Of((0, 100, 0), (10, 19, 1));

        Assert.True(ranges.TryFind(50, out var after));
        Assert.Equal(0u, after.First);
    }

    private static CodeRanges Of(params (uint Low, uint High, int Value)[] all)
    {
        var ranges = new CodeRanges();
        foreach (var (low, high, value) in all) ranges.Add(new(low, high, low, value, 0));
        return ranges;
    }

    private static int[] Found(CodeRanges ranges, params uint[] codes) =>
        [.. codes.Select(code => ranges.TryFind(code, out var range) ? range.Value : -1)];
}
