using PerfEtl.Pipeline.Check.Rules.Layout;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class ColumnsAreKnownTests
{
    private readonly ColumnsAreKnown _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.StrayText, "7.5")));

    [Fact]
    public void Check_Remarked_Fails() => Assert.Equal(
        ["第62行第1列，没有见过的表头为“7.5”，应是目标值、权重、备注等通用表头，这一栏只照原样保留。"],
        _rule.Messages(Given.Remarked(RemarkKind.UnknownColumn, "7.5")));
}
