using PerfEtl.Pipeline.Check.Rules.Layout;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class TableHasNoSeparatorTests
{
    private readonly TableHasNoSeparator _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.StrayText, "见附件")));

    [Fact]
    public void Check_Remarked_Fails() => Assert.Equal(
        ["第62行第1列，指标表内的一行为“--------”，应只有指标。"],
        _rule.Messages(Given.Remarked(RemarkKind.SeparatorLine, "--------")));
}
