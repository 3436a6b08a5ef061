using PerfEtl.Pipeline.Check.Rules.Layout;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class PerSlashIsLegibleTests
{
    private readonly PerSlashIsLegible _rule = new();

    [Fact]
    public void Check_NoRepair_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_RepairOfAnotherField_Passes() =>
        Assert.Empty(_rule.Messages(Given.Repaired("OCR_SLASH_AS_1", "name", "=40人1场", "=40人/场")));

    [Fact]
    public void Check_TargetRepaired_Fails() => Assert.Equal(
        ["第18行第5列，第1条指标的目标值为“=40人1场”，应为“=40人/场”。"],
        _rule.Messages(Given.Repaired("OCR_SLASH_AS_1", "target", "=40人1场", "=40人/场")));
}
