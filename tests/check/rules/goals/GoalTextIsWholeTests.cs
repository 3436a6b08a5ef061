using PerfEtl.Pipeline.Check.Rules.Goals;

namespace PerfEtl.Tests.Check.Rules.Goals;

public class GoalTextIsWholeTests
{
    private readonly GoalTextIsWhole _rule = new(Lookups.Words.KnownSlips);

    [Fact]
    public void Check_WholeText_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_NumberedList_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("1.加强培训；2.做好服务。")));

    [Fact]
    public void Check_ClosingQuote_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("\"争取引进100名左右的教育人才。\"")));

    [Fact]
    public void Check_Blank_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal(null)));

    [Fact]
    public void Check_NoFullStop_Fails() => Assert.Equal(
        ["第16行第4列，年度总目标为“于年底前将创业扶持资金落实到位”，应以句号结尾，并核对文字是否截断。"],
        _rule.Messages(Given.AnnualGoal("于年底前将创业扶持资金落实到位")));

    [Fact]
    public void Check_AsciiFullStopInside_Fails() => Assert.Equal(
        ["第16行第4列，年度总目标为“备案等工作.开展新一轮遴选。”，应核对“备案等工作.开展新一”处的标点。"],
        _rule.Messages(Given.AnnualGoal("备案等工作.开展新一轮遴选。")));

    [Fact]
    public void Check_KnownSlip_Fails() => Assert.Equal(
        ["第16行第4列，年度总目标为“关爱科级干部身体康和提高工作积极性。”，应核对“身体康和”是否为“身体健康和”之误。"],
        _rule.Messages(Given.AnnualGoal("关爱科级干部身体康和提高工作积极性。")));

    [Fact]
    public void Check_PeriodOfYears_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("2021-2025年完成全部档案的数字化。")));

    [Fact]
    public void Check_ShiftedScrap_Passes() =>
        Assert.Empty(_rule.Messages(Given.OverallGoal("不断丰富理论学习内容", isShifted: true)));

    [Fact]
    public void Check_LongShiftedGoal_Fails() =>
        Assert.Single(_rule.Messages(Given.OverallGoal("不断丰富理论学习内容，提升全区干部队伍建设水平和能力", isShifted: true)));

    [Theory]
    [InlineData("，保障挂职干部顺利挂职。")]
    [InlineData("10-15人、学科骨干人才的高层次队伍。")]
    public void Check_RestOfASentence_Fails(string goal) => Assert.Equal(
        [$"第16行第4列，年度总目标为“{goal}”，应核对开头是否截断。"],
        _rule.Messages(Given.AnnualGoal(goal)));

    [Theory]
    [InlineData("(年 - )")]
    [InlineData("意年 - 年)")]
    public void Check_TemplateOfPeriod_Fails(string goal) => Assert.Equal(
        [$"第14行第2列，项目总目标为“{goal}”，应写目标文字，请核对是否串行。"],
        _rule.Messages(Given.OverallGoal(goal, isShifted: true)));
}
