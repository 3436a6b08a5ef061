using PerfEtl.Pipeline.Check.Rules.Layout;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class TextHasAFieldTests
{
    private readonly TextHasAField _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.OrphanLabel, "见附件")));

    [Fact]
    public void Check_Remarked_Fails() => Assert.Equal(
        ["第62行第1列，不属于任何栏目的文字为“见附件”，应归入某个栏目。"],
        _rule.Messages(Given.Remarked(RemarkKind.StrayText, "见附件")));
}
