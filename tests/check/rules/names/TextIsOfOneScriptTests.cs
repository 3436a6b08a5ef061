using PerfEtl.Pipeline.Check.Rules.Names;

namespace PerfEtl.Tests.Check.Rules.Names;

public class TextIsOfOneScriptTests
{
    private readonly TextIsOfOneScript _rule = new(Lookups.Words.LoneMarks);

    [Fact]
    public void Check_Valid_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Theory]
    [InlineData("5G基站建设完成率")]
    [InlineData("12345热线办结率")]
    [InlineData("A类企业覆盖率")]
    [InlineData("PM2.5浓度")]
    [InlineData("第1批拨付及时率")]
    [InlineData("“5+1”政策知晓率")]
    public void Check_Explained_Passes(string name) =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    [Fact]
    public void Check_NumbersInGoal_Passes() => Assert.Empty(_rule.Messages(Given.AnnualGoal(
        "根据〔2015〕5号文件，2022年引进1名领航人才、5-8人的团队和7大专委会。")));

    [Theory]
    [InlineData("大型8建仪式完成率", "型8建")]
    [InlineData("3外干部及家属满意度", "3外")]
    [InlineData("两新党支部考核合B率", "合B率")]
    [InlineData("党建仪式完成及时G", "时G")]
    public void Check_Name_Fails(string name, string found) => Assert.Equal(
        [$"第18行第4列，第1条指标的名称为“{name}”，应核对“{found}”处是否有误字。"],
        _rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    // 3部 and 8层 count something, unless the form prints the word elsewhere.
    [Theory]
    [InlineData("领导3部专业化培训率", "领导干部专业化能力", "导3部")]
    [InlineData("培训完成及7率", "活动完成及时率", "及7率")]
    [InlineData("8层党建宣传率", "提升基层党建", "8层")]
    [InlineData("“党建”0信推送数", "活动完成及时率", "”0信")]
    public void Check_WordPrintedElsewhere_Fails(string name, string other, string found) => Assert.Equal(
        [$"第18行第4列，第1条指标的名称为“{name}”，应核对“{found}”处是否有误字。"],
        _rule.Messages(Given.Rows(Row.Of(name, Target.Percent100), Row.Of(other, Target.Percent100))));

    [Theory]
    [InlineData("举办培训4次", "培训场次达标率")]
    [InlineData("完成3部宣传片", "完成一部宣传片")]
    [InlineData("建设3个中心", "建设各个中心")]
    public void Check_CountBesideAWordOfItsUnit_Passes(string name, string other) => Assert.Empty(
        _rule.Messages(Given.Rows(Row.Of(name, Target.Percent100), Row.Of(other, Target.Percent100))));

    [Fact]
    public void Check_Target_Fails() =>
        Assert.Single(_rule.Messages(Given.Rows(Row.Of("管理机制健全性", Target.Words("r全")))));

    [Fact]
    public void Check_Goal_Fails() => Assert.Single(_rule.Messages(Given.AnnualGoal("奠定人才基t")));
}
