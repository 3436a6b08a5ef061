using PerfEtl.Pipeline.Check.Rules.Levels;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class LabelIsPrintedOnceTests
{
    private readonly LabelIsPrintedOnce _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.StrayText, "见附件")));

    [Fact]
    public void Check_Remarked_Fails() => Assert.Equal(
        ["第62行第1列，同一行重复印出的二级指标为“质量指标”，应只印一次。"],
        _rule.Messages(Given.Remarked(RemarkKind.DoubledLabel, "质量指标", 5)));
}
