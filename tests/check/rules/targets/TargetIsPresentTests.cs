using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class TargetIsPresentTests
{
    private readonly TargetIsPresent _rule = new();

    [Fact]
    public void Check_EveryTargetFilled_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_CellLost_Fails() => Assert.Equal(
        ["第18行第4列，指标“党务工作者培训参与人数”的目标值为空，应填写目标值。"],
        _rule.Messages(Given.Rows(Row.Of("党务工作者培训参与人数", null))));

    [Fact]
    public void Check_Placeholder_Fails() => Assert.Equal(
        ["第18行第5列，指标“培训参与人数”的目标值为“**”，应填写目标值。"],
        _rule.Messages(Given.Rows(Row.Of("培训参与人数", Target.Placeholder("**")))));
}
