using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class RateHasAPercentageTests
{
    private readonly RateHasAPercentage _rule = new(Lookups.Words.Endings, Lookups.Words.PercentUnits);

    [Fact]
    public void Check_Percentage_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Frequency_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("巡查频率", Target.Number("1次/月", 1, "次", per: "月")))));

    [Fact]
    public void Check_NoUnit_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("培训考核通过率", Target.Number("1", 1, null)))));

    [Fact]
    public void Check_Count_Fails() => Assert.Equal(
        ["第18行第5列，指标“大型党建仪式完成率”的目标值为“>=3场”，应填写百分数，而不是数量。"],
        _rule.Messages(Given.Rows(Row.Of("大型党建仪式完成率", Target.Number(">=3场", 3, "场", Comparator.AtLeast)))));
}
