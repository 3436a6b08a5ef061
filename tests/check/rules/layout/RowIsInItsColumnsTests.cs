using PerfEtl.Pipeline.Check.Rules.Layout;

namespace PerfEtl.Tests.Check.Rules.Layout;

public class RowIsInItsColumnsTests
{
    private readonly RowIsInItsColumns _rule = new();

    [Fact]
    public void Check_InItsColumn_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_TwoColumnsLeft_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.InColumn("考官持证上岗率", 2))));

    [Fact]
    public void Check_OneColumnLeft_Fails() => Assert.Equal(
        ["第18行第3列，第1条指标的名称为“考官持证上岗率”，应印在三级指标列，而不是左移一列。"],
        _rule.Messages(Given.Rows(Row.InColumn("考官持证上岗率", 3))));
}
