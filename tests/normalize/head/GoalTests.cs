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
    [InlineData("总体目标\t实施期目标（2024年—2026年）\t年度目标\n\t建成路网。\t完成维护。")]
    [InlineData("绩效目标\t实施期目标（2024年—2026年）\t年度目标\n\t建成路网。\t完成维护。")]
    [InlineData("绩效目标\t实施期目标（2024年—2026年）\t\t年度目标\t\n绩效目标\t建成路网。\t\t完成维护。")]
    [InlineData("总体目标\t实施期目标\t年度目标\n总体目标\t建成路网。\t完成维护。")]
    [InlineData("项目绩效目标\t实施期总体目标\t年度总体目标\n建成路网。\t完成维护。")]
    [InlineData("绩效目标\t中期绩效目标\t年度绩效目标\n\t建成路网。\t完成维护。")]
    [InlineData("绩效目标\t项目实施期目标（2024—2026年）\t2024年度目标\n\t建成路网。\t完成维护。")]
    [InlineData("年度绩效目标\t中期目标\t年度目标\n\t建成路网。\t完成维护。")]
    [InlineData("实施期目标\t建成路网。\n年度目标\t完成维护。")]
    [InlineData("实施期目标（2024年—2026年）\t年度目标\n建成路网。\t完成维护。")]
    public void Read_GoalsSideBySide_EachHasItsOwnText(string goal)
    {
        var goals = HeadForm.One(HeadForm.Of("单位：元", goal: goal)).Goals;
        Assert.Equal("建成路网。", goals.Overall?.Value);
        Assert.Equal("完成维护。", goals.Annual?.Value);
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
