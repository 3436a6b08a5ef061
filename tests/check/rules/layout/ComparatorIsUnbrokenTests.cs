using PerfEtl.Pipeline.Check.Rules.Layout;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class ComparatorIsUnbrokenTests
{
    private readonly ComparatorIsUnbroken _rule = new();

    [Fact]
    public void Check_NoRepair_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_RepairOfAnotherField_Passes() =>
        Assert.Empty(_rule.Messages(Given.Repaired("COMPARATOR_SPACING", "name", "> = 90%", ">=90%")));

    [Fact]
    public void Check_TargetRepaired_Fails() => Assert.Equal(
        ["第18行第5列，第1条指标的目标值为“> = 90%”，应为“>=90%”。"],
        _rule.Messages(Given.Repaired("COMPARATOR_SPACING", "target", "> = 90%", ">=90%")));
}
