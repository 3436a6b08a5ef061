using PerfEtl.Pipeline.Check.Rules.Goals;

namespace PerfEtl.Tests.Check.Rules.Goals;

public class AnnualGoalIsFilledTests
{
    private readonly AnnualGoalIsFilled _rule = new();

    [Fact]
    public void Check_Filled_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Blank_Fails() => Assert.Equal(
        ["第8行第1列，年度总目标为空，应填写。"],
        _rule.Messages(Given.AnnualGoal(null)));
}
