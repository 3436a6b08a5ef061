using PerfEtl.Pipeline.Check.Rules.Goals;

namespace PerfEtl.Tests.Check.Rules.Goals;

public class AnnualGoalNamesItsYearTests
{
    private readonly AnnualGoalNamesItsYear _rule = new();

    [Fact]
    public void Check_OwnYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_ClassOfNextYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("做好闵行区2023级选调生招录工作。")));

    [Fact]
    public void Check_DecreeNumbers_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("根据(沪府合办发〔2015〕5号)和(沪委组〔2019〕发字151号)做好保障。")));

    [Fact]
    public void Check_TitleWithYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("落实《2021年度人才工作要点》。")));

    [Fact]
    public void Check_SpanAroundTheYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("按照2021-2025年规划推进。")));

    [Fact]
    public void Check_SinceEarlierYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("自2019年起持续开展培训。")));

    [Fact]
    public void Check_UntilLaterYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("到2025年全面建成。")));

    [Fact]
    public void Check_ComparesWithLastYear_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("2022年比2021年多培训10人。")));

    [Fact]
    public void Check_Blank_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal(null)));

    [Fact]
    public void Check_LastYear_Fails() => Assert.Equal(
        ["第16行第4列，年度总目标所说年份为“2021年”，应为本表年度“2022年”。"],
        _rule.Messages(Given.AnnualGoal("对在2021年期间探望生病的编制干部。")));

    [Fact]
    public void Check_SpanThatIsOver_Fails() => Assert.Equal(
        ["第16行第4列，年度总目标所说年份为“2019-2021年”，应为本表年度“2022年”。"],
        _rule.Messages(Given.AnnualGoal("完成2019-2021年计划。")));
}
