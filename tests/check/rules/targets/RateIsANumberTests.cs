using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class RateIsANumberTests
{
    private readonly RateIsANumber _rule = new(Lookups.Words.Endings);

    [Fact]
    public void Check_Percentage_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_EfficiencyIsNoRate_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("提升部门工作效率", Target.Words("提升")))));

    [Fact]
    public void Check_TargetLost_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("核心项目运行监管率", null))));

    [Fact]
    public void Check_Words_Fails() => Assert.Equal(
        ["第18行第5列，指标“补贴资金发放流程合规率”的目标值为“合规”，应填写百分数，而不是文字。"],
        _rule.Messages(Given.Rows(Row.Of("补贴资金发放流程合规率", Target.Words("合规")))));

    [Fact]
    public void Check_BracketBehindTheName_Fails() => Assert.Equal(
        ["第18行第5列，指标“流程合规率（%）”的目标值为“合规”，应填写百分数，而不是文字。"],
        _rule.Messages(Given.Rows(Row.Of("流程合规率（%）", Target.Words("合规")))));
}
