using PerfEtl.Pipeline.Check.Rules.Levels;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class LevelFitsNameTests
{
    private readonly LevelFitsName _rule = new(Lookups.Words.LevelTolerances);

    [Fact]
    public void Check_NoSuggestion_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_SameLevel_Passes()
    {
        var form = Given.Rows(Row.Of("人才引进流程合规率", Target.Percent100).Under("产出指标", "质量指标").Suggesting("质量指标"));

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_CountOfAccidents_Passes()
    {
        var form = Given.Rows(Row.Of("活动事故发生数", Target.Percent100).Under("产出指标", "质量指标").Suggesting("数量指标"));

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_PropertyAsBenefit_Passes()
    {
        var form = Given.Rows(Row.Of("系统运行稳定性", Target.Percent100).Under("效益指标", "社会效益指标").Suggesting("质量指标"));

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_InferredAnyway_Passes()
    {
        var form = Given.Rows(
            Row.Of("党建服务覆盖率", Target.Percent100).Under("效益指标", "社会效益指标").Suggesting("质量指标").Inferred());

        Assert.Empty(_rule.Messages(form));
    }

    [Fact]
    public void Check_RateAsBenefit_Fails() => Assert.Equal(
        ["第18行第4列，指标“发放流程合规率”的二级指标为“社会效益指标”，应核对是否为“质量指标”。"],
        _rule.Messages(Given.Rows(Row.Of("发放流程合规率", Target.Percent100).Under("效益指标", "社会效益指标").Suggesting("质量指标"))));

    [Fact]
    public void Check_TeamAsEcology_Fails() => Assert.Equal(
        ["第18行第4列，指标“加强干部队伍建设”的二级指标为“生态效益指标”，应核对是否为“社会效益指标”。"],
        _rule.Messages(Given.Rows(Row.Of("加强干部队伍建设", Target.Percent100).Under("效益指标", "生态效益指标").Suggesting("社会效益指标"))));
}
