using PerfEtl.Pipeline.Check.Rules.Goals;

namespace PerfEtl.Tests.Check.Rules.Goals;

public class GoalPeriodIsFilledTests
{
    private readonly GoalPeriodIsFilled _rule = new();

    [Fact]
    public void Check_YearsPrinted_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_NoPeriodPrinted_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid with { Goals = Given.Valid.Goals with { Period = null } }));

    [Fact]
    public void Check_UnfilledTemplate_Fails() => Assert.Equal(
        ["第15行第2列，项目总目标的起止年份为“(年 - 年)”，应写明起止年份。"],
        _rule.Messages(Given.Valid with { Goals = Given.Valid.Goals with { Period = Given.Text("(年 - 年)", 15, 2) } }));
}
