using PerfEtl.Pipeline.Check.Rules.Layout;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class LastRowIsAnIndicatorTests
{
    private readonly LastRowIsAnIndicator _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.StrayText, "7.5")));

    [Fact]
    public void Check_Remarked_Fails() => Assert.Equal(
        ["第62行第1列，没有目标值、又不像所属类别的最后一行为“7.5”，应是一条指标，请核对是否表下的说明文字。"],
        _rule.Messages(Given.Remarked(RemarkKind.DoubtfulRow, "7.5")));
}
