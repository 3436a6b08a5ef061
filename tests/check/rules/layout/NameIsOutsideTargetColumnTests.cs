using PerfEtl.Pipeline.Check.Rules.Layout;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class NameIsOutsideTargetColumnTests
{
    private readonly NameIsOutsideTargetColumn _rule = new();

    [Fact]
    public void Check_InItsColumn_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_TargetLost_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“党务工作者培训参与人数”，应印在三级指标列，目标值列另填目标值。"],
        _rule.Messages(Given.Rows(Row.Of("党务工作者培训参与人数", null) with { IsNameInTargetColumn = true })));
}
