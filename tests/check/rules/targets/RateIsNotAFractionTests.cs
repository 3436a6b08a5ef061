using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class RateIsNotAFractionTests
{
    private readonly RateIsNotAFraction _rule = new(Lookups.Words.Endings);

    [Fact]
    public void Check_Percentage_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OnePercent_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("差错率", Target.Number("1%", 1, "%", Comparator.AtMost)))));

    [Fact]
    public void Check_CountOfOne_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("培训数", Target.Number("1", 1, null)))));

    [Fact]
    public void Check_OneForAll_Fails() => Assert.Equal(
        ["第18行第5列，指标“培训考核通过率”的目标值为“1”，应以百分数填写，例如“100%”。"],
        _rule.Messages(Given.Rows(Row.Of("培训考核通过率", Target.Number("1", 1, null)))));

    [Fact]
    public void Check_Decimal_Fails() => Assert.Equal(
        ["第18行第5列，指标“群众满意度”的目标值为“>=0.9”，应以百分数填写，例如“100%”。"],
        _rule.Messages(Given.Rows(Row.Of("群众满意度", Target.Number(">=0.9", 0.9m, null, Comparator.AtLeast)))));
}
