using PerfEtl.Pipeline.Check.Rules.Levels;

namespace PerfEtl.Tests.Check.Rules.Levels;

public class LevelIsUsualTests
{
    private readonly LevelIsUsual _rule = new(Lookups.Words.LevelTolerances);

    [Fact]
    public void Check_NoSuggestion_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_CountAmongDeadlines_Fails() => Assert.Single(_rule.Messages(Given.Rows(
        Row.Of("培训班完成数", Target.Percent100).Under("产出指标", "时效指标").Suggesting("数量指标"))));

    [Fact]
    public void Check_WhatLevelFitsNameReports_Passes() => Assert.Empty(_rule.Messages(Given.Rows(
        Row.Of("发放流程合规率", Target.Percent100).Under("效益指标", "社会效益指标").Suggesting("质量指标"))));
}
