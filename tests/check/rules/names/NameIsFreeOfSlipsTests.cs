using PerfEtl.Pipeline.Check.Rules.Names;
using PerfEtl.Pipeline.Check.Words;

namespace PerfEtl.Tests.Check.Rules.Names;

public class NameIsFreeOfSlipsTests
{
    private readonly NameIsFreeOfSlips _rule = new(new Stutters(Lookups.Words.StutterMarks), Lookups.Words.KnownSlips);

    [Fact]
    public void Check_Valid_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_TopicOfMeeting_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("会议议题明确性", Target.Percent100))));

    [Fact]
    public void Check_GoalOfProject_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("项目目标完成率", Target.Percent100))));

    [Fact]
    public void Check_StyleOfWork_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("工作作风满意度", Target.Percent100))));

    [Fact]
    public void Check_NumberOfCases_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("信访案件件数", Target.Percent100))));

    [Fact]
    public void Check_IdiomOfOneByOne_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("一户一户走访完成率", Target.Percent100))));

    [Fact]
    public void Check_Blank_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("", Target.Percent100))));

    [Fact]
    public void Check_DoubledCharacter_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“智慧组工一网通办硬件件运维合格率”，应核对“硬件件运维”是否有重复的字。"],
        _rule.Messages(Given.Rows(Row.Of("智慧组工一网通办硬件件运维合格率", Target.Percent100))));

    [Fact]
    public void Check_DoubledBesideSingle_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“老旧管网网改造完成率”，应核对“管网网改造”是否有重复的字。"],
        _rule.Messages(Given.Rows(Row.Of("老旧管网网改造完成率", Target.Percent100), Row.Of("老旧管网改造合格率", Target.Percent100))));

    [Fact]
    public void Check_DoubledWord_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“提升干部党性党性理论修养”，应核对“党性党性”是否有重复的字。"],
        _rule.Messages(Given.Rows(Row.Of("提升干部党性党性理论修养", Target.Words("提升")))));

    [Fact]
    public void Check_SignAtTheStart_Fails() =>
        Assert.Single(_rule.Messages(Given.Rows(Row.Of("=访工作覆盖率", Target.Percent100))));

    [Fact]
    public void Check_StarAtTheStart_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("*新增就业人数", Target.Percent100))));

    [Fact]
    public void Check_KnownSlip_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“特色党课培育研发完成等及时率”，应核对“完成等及时率”是否为“完成及时率”之误。"],
        _rule.Messages(Given.Rows(Row.Of("特色党课培育研发完成等及时率", Target.Percent100))));
}
