using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class UnitIsKnownTests
{
    private readonly UnitIsKnown _rule = new(Lookups.Words.Units);

    [Fact]
    public void Check_KnownUnits_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_NoUnit_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("培训参与人数", Target.Number("790", 790, null)))));

    [Fact]
    public void Check_MisreadUnit_Fails() => Assert.Equal(
        ["第18行第5列，指标“培训参与人数”的目标值为“40入”，应使用词表中的计量单位，而不是“入”。"],
        _rule.Messages(Given.Rows(Row.Of("培训参与人数", Target.Number("40入", 40, "入")))));
}
