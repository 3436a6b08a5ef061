using PerfEtl.Pipeline.Check.Rules.Levels;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class LabelsAgreeTests
{
    private readonly LabelsAgree _rule = new(Lookups.Words.ParentsOfLevel2);

    [Fact]
    public void Check_ParentOnTheRow_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_OnlyLevelTwo_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("人才引进流程合规率", Target.Percent100).Labelled(Row.Label(2, "质量指标")))));

    [Fact]
    public void Check_CostBeforeAndSince2023_Passes()
    {
        var form = Given.Rows(
            Row.Of("人才引进流程合规率", Target.Percent100).Labelled(Row.Label(1, "成本指标"),
            Row.Label(2, "经济成本指标")));

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_BenefitBesideQuality_Fails()
    {
        var form = Given.Rows(
            Row.Of("人才引进流程合规率", Target.Percent100).Labelled(Row.Label(1, "效益指标"),
            Row.Label(2, "质量指标")));

        Assert.Equal(
            ["第18行第2列，指标“人才引进流程合规率”的一级指标为“效益指标”，应与同行的二级指标“质量指标”相符。"],
            _rule.Messages(form));
    }
}
