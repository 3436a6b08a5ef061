using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class SatisfactionLeavesRoomTests
{
    private readonly SatisfactionLeavesRoom _rule = new(Lookups.Words.Endings);

    [Fact]
    public void Check_AtLeastNinety_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_RateOfHundred_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("考核合格率", Target.Percent100))));

    [Fact]
    public void Check_Hundred_Fails() => Assert.Equal(
        ["第18行第5列，指标“领导干部满意度”的目标值为“100%”，应核对是否为“>=90%”一类的下限。"],
        _rule.Messages(Given.Rows(Row.Of("领导干部满意度", Target.Percent100))));
}
