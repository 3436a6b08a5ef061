using PerfEtl.Pipeline.Check.Rules.Goals;

namespace PerfEtl.Tests.Check.Rules.Goals;

public class GoalsStandByTheirLabelsTests
{
    private readonly GoalsStandByTheirLabels _rule = new();

    [Fact]
    public void Check_InPlace_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Shifted_Fails() => Assert.Equal(
        ["第16行第4列，年度总目标为“按时完成2022年新增干部档案的数字化处理。”，应与“年度总目标”栏目同行同列。"],
        _rule.Messages(Given.OverallGoal(null, isShifted: true)));
}
