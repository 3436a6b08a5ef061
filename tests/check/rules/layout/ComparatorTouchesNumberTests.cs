using PerfEtl.Pipeline.Check.Rules.Layout;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class ComparatorTouchesNumberTests
{
    private readonly ComparatorTouchesNumber _rule = new();

    [Fact]
    public void Check_NoRepair_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_RepairOfAnotherField_Passes() =>
        Assert.Empty(_rule.Messages(Given.Repaired("BLANK_AFTER_COMPARATOR", "name", "= 100%", "=100%")));

    [Fact]
    public void Check_TargetRepaired_Fails() => Assert.Equal(
        ["第18行第5列，第1条指标的目标值为“= 100%”，应为“=100%”。"],
        _rule.Messages(Given.Repaired("BLANK_AFTER_COMPARATOR", "target", "= 100%", "=100%")));
}
