using PerfEtl.Pipeline.Check.Rules.Layout;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class CellsAreClaimedTests
{
    private readonly CellsAreClaimed _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.StrayText, "7.5")));

    [Fact]
    public void Check_Remarked_Fails() => Assert.Equal(
        ["第62行第1列，指标表内无法归属的文字为“7.5”，应在某一栏的表头之下。"],
        _rule.Messages(Given.Remarked(RemarkKind.UnclaimedCell, "7.5")));
}
