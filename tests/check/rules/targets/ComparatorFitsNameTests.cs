using PerfEtl.Pipeline.Check.Rules.Targets;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check.Rules.Targets;

public class ComparatorFitsNameTests
{
    private readonly ComparatorFitsName _rule = new(Lookups.Words.Endings);

    [Fact]
    public void Check_LowerBound_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_FewerAccidents_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("事故率", Target.Number("<=5%", 5, "%", Comparator.AtMost)))));

    [Fact]
    public void Check_BoundedBudget_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("预算执行率", Target.Number("<=100%", 100, "%", Comparator.AtMost)))));

    [Fact]
    public void Check_DirectionUnknown_Passes()
    {
        var form = Given.Rows(Row.Of("小学就读人数", Target.Number("<=6962人", 6962, "人", Comparator.AtMost)));

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_SatisfactionAtMost_Fails() => Assert.Equal(
        ["第18行第5列，指标“管理单位满意度”的目标值为“<=90%”，应用“>=”。"],
        _rule.Messages(Given.Rows(Row.Of("管理单位满意度", Target.Number("<=90%", 90, "%", Comparator.AtMost)))));

    [Fact]
    public void Check_ComplaintsAtLeast_Fails() => Assert.Equal(
        ["第18行第5列，指标“群众投诉率”的目标值为“>=5%”，应用“<=”。"],
        _rule.Messages(Given.Rows(Row.Of("群众投诉率", Target.Number(">=5%", 5, "%", Comparator.AtLeast)))));
}
