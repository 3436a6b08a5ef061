namespace PerfEtl.Tests.Normalize.Head;

/// <summary>A goal's label is known whole or not at all; what was achieved is no goal.</summary>
public sealed class GoalTests
{
    [Theory]
    [InlineData("年度总体目标\t预期目标\t实际完成情况\n\t完成道路维护。\t已完成道路维护。")]
    [InlineData("年度总体目标\t年初设定目标\t全年实际完成情况\n\t完成道路维护。\t已完成道路维护。")]
    [InlineData("年度 总体 目标\t预期目标\t实际完成情况\n完成道路维护。\t已完成道路维护。")]
    [InlineData("年度总体目标\t预期目标\t完成道路维护。\t实际完成情况\t已完成道路维护。")]
    [InlineData("预期目标\t实际完成情况\n完成道路维护。\t已完成道路维护。")]
    [InlineData("年度目标\t实际完成情况\n完成道路维护。\t已完成道路维护。")]
    [InlineData("年度目标\t完成道路维护。\n实际完成情况\t已完成道路维护。")]
    [InlineData("年度总体目标\t预期目标\t目标完成情况\n\t完成道路维护。")]
    [InlineData("绩效目标\t完成道路维护。")]
    public void Read_GoalBesideTheResult_IsTheGoalAlone(string goal)
    {
        var goals = HeadForm.One(HeadForm.Of("单位：元", goal: goal)).Goals;
        Assert.Equal("完成道路维护。", goals.Annual?.Value);
        Assert.Null(goals.Overall);
    }

    [Theory]
    [InlineData("年度总体目标\t预期目标\t实际完成情况\n\t\t已完成道路维护。")]
    [InlineData("项目绩效目标\t项目总目栝\t年度总目杯\n\t建成路网。\t完成维护。")]
    [InlineData("季度目标\t完成维护。")]
    public void Read_TextOfNoGoal_IsNone(string goal)
    {
        var goals = HeadForm.One(HeadForm.Of("单位：元", goal: goal)).Goals;
        Assert.Null(goals.Annual);
        Assert.Null(goals.Overall);
    }

    [Fact]
    public void Read_OneStrangeHead_LeavesTheOtherGoal()
    {
        var goals = HeadForm.One(HeadForm.Of(
            "单位：元", goal: "项目绩效目标\t项目总目栝\t年度总目标\n\t建成路网。\t完成维护。")).Goals;
        Assert.Null(goals.Overall);
        Assert.Equal("完成维护。", goals.Annual?.Value);
    }
}
