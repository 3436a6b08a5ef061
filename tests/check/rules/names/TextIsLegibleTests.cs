using PerfEtl.Pipeline.Check.Rules.Names;

namespace PerfEtl.Tests.Check.Rules.Names;

public class TextIsLegibleTests
{
    private readonly TextIsLegible _rule = new();

    [Fact]
    public void Check_Valid_Passes() =>
        Assert.Empty(_rule.Messages(Given.Valid));

    [Fact]
    public void Check_LineBreakInGoal_Passes() =>
        Assert.Empty(_rule.Messages(Given.AnnualGoal("做好招录工作；\n做好培训工作。")));

    [Fact]
    public void Check_OneQuestionMark_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("是否按时完成?", Target.Words("是")))));

    [Fact]
    public void Check_LostCharacterInName_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“党员\uFFFD育培训参与率”，应没有乱码。"],
        _rule.Messages(Given.Rows(Row.Of("党员\uFFFD育培训参与率", Target.Percent100))));

    [Fact]
    public void Check_QuestionMarksInTarget_Fails() => Assert.Equal(
        ["第18行第5列，指标“培训主题明确性”的目标值为“??”，应没有乱码。"],
        _rule.Messages(Given.Rows(Row.Of("培训主题明确性", Target.Words("??")))));

    [Fact]
    public void Check_HalfASurrogatePair_Fails() => Assert.Equal(
        ["第18行第4列，第1条指标的名称为“党员\uD83D育培训参与率”，应没有乱码。"],
        _rule.Messages(Given.Rows(Row.Of("党员\uD83D育培训参与率", Target.Percent100))));

    [Fact]
    public void Check_ControlCharacterInGoal_Fails() => Assert.Equal(
        ["第16行第4列，年度总目标为“做好\u0001工作。”，应没有乱码。"],
        _rule.Messages(Given.AnnualGoal("做好\u0001工作。")));
}
