using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class PercentageWithinHundredTests
{
    private readonly PercentageWithinHundred _rule = new(Lookups.Words.Endings, Lookups.Words.PercentUnits);

    [Fact]
    public void Check_Hundred_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("党建服务覆盖率", Target.Percent100))));

    [Fact]
    public void Check_Growth_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("产值增长率", Target.Number("120%", 120, "%")))));

    [Fact]
    public void Check_PerMille_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("人口出生率", Target.Number("500‰", 500, "‰")))));

    [Fact]
    public void Check_Count_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_DamagedComparator_Fails() => Assert.Equal(
        ["第18行第5列，指标“群众满意度”的目标值为“290%”，应不超过100%，请核对是否误认了“≥”。"],
        _rule.Messages(Given.Rows(Row.Of("群众满意度", Target.Number("290%", 290, "%")))));

    [Fact]
    public void Check_RangeBeyond_Fails() => Assert.Equal(
        ["第18行第5列，指标“任务完成率”的目标值为“90%-190%”，应不超过100%，请核对是否误认了“≥”。"],
        _rule.Messages(Given.Rows(Row.Of("任务完成率", Target.Range("90%-190%", 90, 190, "%")))));
}
