using PerfEtl.Pipeline.Check.Rules.Layout;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class SourceAgreesWithPrintTests
{
    private readonly SourceAgreesWithPrint _rule = new();

    [Fact]
    public void Check_NoRemark_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OtherRemark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Remarked(RemarkKind.StrayText, "见附件")));

    [Fact]
    public void Check_SourceSaysOtherwise_Fails() => Assert.Equal(
        ["第62行第1列，与来源设置不一致的为“（2024年度）”，应核对来源设置 Intake:Sources 和原表。"],
        _rule.Messages(Given.Remarked(RemarkKind.SourceContradicts, "（2024年度）")));
}
