using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class CountIsNotAPercentageTests
{
    private readonly CountIsNotAPercentage _rule = new(Lookups.Words.Endings, Lookups.Words.PercentUnits);

    [Fact]
    public void Check_Count_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_IndexIsNoCount_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("居民幸福指数", Target.Percent100))));

    [Fact]
    public void Check_TargetLost_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("核心项目运行数", null))));

    [Fact]
    public void Check_Percentage_Fails() => Assert.Equal(
        ["第18行第5列，指标“领导干部专业化能力培训人数”的目标值为“>95%”，应填写数量，而不是百分数。"],
        _rule.Messages(Given.Rows(Row.Of("领导干部专业化能力培训人数", Target.Number(">95%", 95, "%", Comparator.Above)))));
}
