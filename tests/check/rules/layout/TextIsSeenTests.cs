using PerfEtl.Pipeline.Check.Rules.Layout;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class TextIsSeenTests
{
    private readonly TextIsSeen _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.StrayText, "见附件")));

    [Fact]
    public void Check_Unseen_Fails() => Assert.Equal(
        ["第62行第1列，看不见、因而没有读入的文字为“1”，应删去，或按正常文字印出后重新报送。"],
        _rule.Messages(Given.Remarked(RemarkKind.UnseenText, "1")));

    [Fact]
    public void Check_Struck_Fails() => Assert.Equal(
        ["第62行第1列，有删除线、因而没有读入的文字为“20”，应删去，或按正常文字印出后重新报送。"],
        _rule.Messages(Given.Remarked(RemarkKind.StruckText, "20")));
}
