using PerfEtl.Pipeline.Check.Rules.Targets;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class UnitIsPrintedTests
{
    private readonly UnitIsPrinted _rule = new();

    [Fact]
    public void Check_UnitPrinted_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_Words_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("培训主题明确性", Target.Words("明确")))));

    [Fact]
    public void Check_BareNumber_Fails() => Assert.Equal(
        ["第18行第5列，指标“远程教育站点维护完成数”的目标值为“790”，应写明计量单位。"],
        _rule.Messages(Given.Rows(Row.Of("远程教育站点维护完成数", Target.Number("790", 790, null)))));
}
