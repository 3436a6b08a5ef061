using PerfEtl.Pipeline.Check.Rules.Layout;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class TargetIsFreeOfMarkupTests
{
    private readonly TargetIsFreeOfMarkup _rule = new();

    [Fact]
    public void Check_NoRepair_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_RepairOfAnotherField_Passes() =>
        Assert.Empty(_rule.Messages(Given.Repaired("MARKUP_LATEX", "name", "$>=95\\%$", ">=95%")));

    [Fact]
    public void Check_TargetRepaired_Fails() => Assert.Equal(
        ["第18行第5列，第1条指标的目标值为“$>=95\\%$”，应为“>=95%”。"],
        _rule.Messages(Given.Repaired("MARKUP_LATEX", "target", "$>=95\\%$", ">=95%")));
}
