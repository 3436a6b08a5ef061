using PerfEtl.Pipeline.Check.Rules.Names;

namespace PerfEtl.Tests.Check.Rules.Names;

public class TextIsPunctuatedTests
{
    private readonly TextIsPunctuated _rule = new(Lookups.Words.OpenEndings);

    [Fact]
    public void Check_Valid_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Theory]
    [InlineData("补贴资金核算、发放流程合规率")]
    [InlineData("其中：女性参与人数")]
    [InlineData("指标1：培训人数")]
    public void Check_NameWithMarks_Passes(string name) =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    [Fact]
    public void Check_BalancedGoal_Passes() => Assert.Empty(_rule.Messages(Given.AnnualGoal(
        "\"依据《办法》（〔2015〕5号)，1)做好培训；2）做好“5+1”保障。\"")));

    [Theory]
    [InlineData("。备人才招录批次完成数")]
    [InlineData("有效?诉处置率")]
    [InlineData("培训工作完成;时率")]
    [InlineData("挂职：位满意度")]
    [InlineData("第三方服务<收合格率")]
    [InlineData("，培训参与人数")]
    [InlineData("学习、、教育完成率")]
    public void Check_Name_Fails(string name) =>
        Assert.Single(_rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    [Fact]
    public void Check_Target_Fails() => Assert.Equal(
        ["第18行第5列，指标“管理机制健全性”的目标值为“健全，”，应不以标点开头或结尾。"],
        _rule.Messages(Given.Rows(Row.Of("管理机制健全性", Target.Words("健全，")))));

    [Theory]
    [InlineData("信息化平台（第一年")]
    [InlineData("“智慧组工信息化平台")]
    [InlineData("储备)才专项经费")]
    public void Check_ProjectName_Fails(string name) => Assert.Single(_rule.Messages(Given.Project(name, "经常性项目")));

    [Theory]
    [InlineData("每年争取引进教育人才。\"")]
    [InlineData("每年，，争取引进教育人才。")]
    [InlineData("]每年[争取引进教育人才。")]
    public void Check_Goal_Fails(string goal) => Assert.Single(_rule.Messages(Given.AnnualGoal(goal)));
}
