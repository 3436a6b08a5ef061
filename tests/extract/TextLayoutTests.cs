using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Normalize.Head;

namespace PerfEtl.Tests.Extract;

/// <summary>One line of bars does not change how a text is cut, and what is no form is called none.</summary>
public sealed class TextLayoutTests
{
    [Theory]
    [InlineData("|||")]
    [InlineData("||")]
    [InlineData("| | | |")]
    [InlineData("||||||||\n||")]
    public void Read_LineOfBars_IsABlankRow(string bars)
    {
        var lines = HeadForm.Of("单位：元").Replace('\t', '|').Split('\n').ToList();
        foreach (var at in new[] { lines.Count - 1, 5, 2, 0 })
        {
            var text = string.Join('\n', [.. lines.Take(at), bars, .. lines.Skip(at)]);
            var form = HeadForm.One(text);
            Assert.Equal("道路维护", form.ProjectName.Value);
            Assert.Equal(["≥30公里", "100%", "≥90%"], form.Indicators.Select(row => row.Target?.Text));
        }
    }

    [Theory]
    [InlineData("收支总表\n收入\t预算数\t支出\t预算数\n财政拨款\t100\t教育支出\t100\n合计\t100\t合计\t100")]
    [InlineData("目录\n一、收支总表\n八、项目支出绩效目标表\n收入\t100\n支出\t100\n合计\t100")]
    [InlineData("项目支出表\n单位：万元\n项目名称\t主管部门\t金额\n道路维护\t交通局\t100\n桥梁维护\t交通局\t20")]
    [InlineData("关于召开会议的通知\n各单位：\n定于周五开会。")]
    [InlineData("部门\t金额\t备注\n甲局\t12\t\n乙局\t13\t")]
    public void Read_DocumentWithoutAForm_IsNotAForm(string text)
    {
        var refusal = Assert.Single(Assert.IsType<NormalizedForm.Unreadable>(Assert.Single(Forms.Read(text))).Refusals);
        Assert.Equal(Verdict.NotAForm, refusal.Verdict);
    }

    [Fact]
    public void Read_TableAboveTheFirstForm_IsNoForm() => Assert.Equal(
        "100", HeadForm.Amounts(HeadForm.Of("网站\t首页\n索引号\tWQX018\t主题\t财政\n单位：元")));

    [Fact]
    public void Read_FieldUnderAStrangeLabel_NamesTheLabel() => Assert.Contains(
        "“牵头科室”", HeadForm.ReasonsOf(HeadForm.Of("单位：元", identity: "项目名称\t道路维护\t牵头科室\t临江县交通运输局")));

    [Fact]
    public void Read_HeadingBetweenForms_IsNoIndicator() => Assert.All(
        Forms.Declarations(HeadForm.Of("单位：元") + HeadForm.Of("二、桥梁维护项目\n附表2\n单位：元")),
        form => Assert.Equal(3, form.Indicators.Count));
}
