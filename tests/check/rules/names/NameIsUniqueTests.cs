using PerfEtl.Pipeline.Check.Rules.Names;

namespace PerfEtl.Tests.Check.Rules.Names;

public class NameIsUniqueTests
{
    private readonly NameIsUnique _rule = new();

    [Fact]
    public void Check_AllDifferent_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_BlankNames_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("", Target.Percent100), Row.Of("", Target.Percent100))));

    [Fact]
    public void Check_SameNameTwice_Fails()
    {
        var form = Given.Rows(
            Row.Of("培训完成率", Target.Percent100),
            Row.Of("培训覆盖率", Target.Percent100),
            Row.Of("培训 完成率", Target.Percent100));

        Assert.Equal(
            ["第20行第4列，第3条指标的名称为“培训 完成率”，应不与第1条指标重复。"],
            _rule.Messages(form));
    }
}
