using PerfEtl.Pipeline.Check.Rules.Goals;

namespace PerfEtl.Tests.Check.Rules.Goals;

public class OverallGoalIsInPlaceTests
{
    private readonly OverallGoalIsInPlace _rule = new();

    [Fact]
    public void Check_GoalInItsColumn_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_ShortButInItsColumn_Passes() =>
        Assert.Empty(_rule.Messages(Given.OverallGoal("提升档案利用水平")));

    [Fact]
    public void Check_BlankAndShifted_Passes() =>
        Assert.Empty(_rule.Messages(Given.OverallGoal(null, isShifted: true)));

    [Fact]
    public void Check_ScrapLeftOfShiftedGoal_Fails() => Assert.Equal(
        ["第14行第2列，项目总目标为“不断丰富理论学习内容”，应核对是否误入。"],
        _rule.Messages(Given.OverallGoal("不断丰富理论学习内容", isShifted: true)));
}
