using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class TargetIsUndamagedTests
{
    private readonly TargetIsUndamaged _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_LeadingZeros_Fails() => Assert.Equal(
        ["第62行第1列，目标值为“+00%”，应核对原件，数字像是损坏了。"],
        _rule.Messages(Given.Remarked(RemarkKind.DoubtfulTarget, "+00%")));
}
