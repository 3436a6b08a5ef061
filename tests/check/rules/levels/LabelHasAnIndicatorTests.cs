using PerfEtl.Pipeline.Check.Rules.Levels;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class LabelHasAnIndicatorTests
{
    private readonly LabelHasAnIndicator _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.StrayText, "见附件")));

    [Fact]
    public void Check_Remarked_Fails() => Assert.Equal(
        ["第62行第1列，单独成行的级别标签为“可持续影响指标”，应与所属指标同在一行。"],
        _rule.Messages(Given.Remarked(RemarkKind.OrphanLabel, "可持续影响指标")));
}
