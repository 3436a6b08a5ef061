using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Normalize.Values;

public sealed class MoneyUnitsTests
{
    [Theory]
    [InlineData("项目资金（万元）", "TenThousandYuan")]
    [InlineData("项目资金（元）", "Yuan")]
    [InlineData("金额单位：万元", "TenThousandYuan")]
    [InlineData("年度资金总额(单位:千元)", "ThousandYuan")]
    [InlineData("单位：元", "Yuan")]
    [InlineData("项目资金", null)]
    [InlineData("元旦活动", null)]
    [InlineData("（元）（万元）", null)]
    [InlineData("", null)]
    public void InLabel_PrintedUnit_IsFoundOnlyWhereItStandsAlone(string label, string? expected) =>
        Assert.Equal(expected, MoneyUnits.InLabel(label)?.ToString());

    [Theory]
    [InlineData("元", 1)]
    [InlineData("百元", 100)]
    [InlineData("千元", 1_000)]
    [InlineData("万", 10_000)]
    [InlineData("万元", 10_000)]
    [InlineData("百万元", 1_000_000)]
    [InlineData("千万元", 10_000_000)]
    [InlineData("亿元", 100_000_000)]
    public void InYuan_EveryUnit_IsItsPowerOfTen(string name, int expected) =>
        Assert.Equal(expected, MoneyUnits.InYuan(MoneyUnits.Named(name)!.Value));
}
