using PerfEtl.Pipeline.Check.Rules.Names;

namespace PerfEtl.Tests.Check.Rules.Names;

public class NameEndsInAMeasureTests
{
    private readonly NameEndsInAMeasure _rule = new(
        Lookups.Words.MeasureEndings, Lookups.Words.MeasureStems, Lookups.Words.PercentUnits);

    [Fact]
    public void Check_Valid_Passes() => Assert.Empty(_rule.Messages(Given.Valid));

    [Theory]
    [InlineData("课题调研验收通过率")]
    [InlineData("预算完成率（%）")]
    [InlineData("经费有效使用情况")]
    [InlineData("工程建设进度")]
    [InlineData("成本节约")]
    [InlineData("参训人员满意程度")]
    public void Check_PercentOfAMeasure_Passes(string name) =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    [Theory]
    [InlineData("生活垃圾运输车辆")]
    [InlineData("引进高层次人才")]
    [InlineData("慰问困难老人")]
    [InlineData("新建供水设施")]
    public void Check_CountOfThings_Passes(string name) =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of(name, Target.Number("10个", 10, "个")))));

    [Fact]
    public void Check_Words_Passes() =>
        Assert.Empty(_rule.Messages(Given.Rows(Row.Of("补充储备人才队伍", Target.Words("补充")))));

    [Theory]
    [InlineData("第三方服务验")]
    [InlineData("庆祝建党建国")]
    [InlineData("专委会运行考核合格闵")]
    [InlineData("预算单位对第三方机构满意")]
    [InlineData("基层党建工作年度")]
    public void Check_PercentOfNothing_Fails(string name) => Assert.Equal(
        [$"第18行第4列，第1条指标的名称为“{name}”，应以率、数、度等所衡量的内容结尾，请核对是否截断或有误字。"],
        _rule.Messages(Given.Rows(Row.Of(name, Target.Percent100))));

    [Theory]
    [InlineData("人才课题调研完成")]
    [InlineData("家属慰问人欍")]
    [InlineData("党建仪式参与人")]
    [InlineData("特色党课制作完成就")]
    public void Check_CountCut_Fails(string name) =>
        Assert.Single(_rule.Messages(Given.Rows(Row.Of(name, Target.Number("14人", 14, "人")))));

    [Fact]
    public void Check_NumberWithoutUnit_Fails() =>
        Assert.Single(_rule.Messages(Given.Rows(Row.Of("入党积极分子培训", Target.Number("790", 790, null)))));
}
