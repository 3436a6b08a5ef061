using PerfEtl.Pipeline.Check.Rules.Layout;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class NameIsOutsideLevelColumnsTests
{
    private readonly NameIsOutsideLevelColumns _rule = new();

    [Fact]
    public void Check_InItsColumn_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OneColumnLeft_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.InColumn("考官持证上岗率", 3))));

    [Fact]
    public void Check_InLevelTwoColumn_Fails() => Assert.Equal(
        ["第18行第2列，第1条指标的名称为“考官持证上岗率”，应印在三级指标列。"],
        _rule.Messages(Given.Rows(Row.InColumn("考官持证上岗率", 2))));

    [Fact]
    public void Check_InFirstColumn_Fails() => Assert.Equal(
        ["第18行第1列，第1条指标的名称为“考官持证上岗率”，应印在三级指标列。"],
        _rule.Messages(Given.Rows(Row.InColumn("考官持证上岗率", 1))));
}
