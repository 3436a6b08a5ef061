namespace PerfEtl.Tests.Normalize.Table;

/// <summary>Heads of two lines: 年度指标值 above 指标性质, 指标值, 度量单位.</summary>
public sealed class TwoLineHeadTests
{
    private const string Body = "\n产出指标|数量指标|维护里程|≥|30|公里|31\n|质量指标|验收合格率|=|98|%|98\n"
        + "满意度指标|服务对象满意度指标|群众满意度|≥|85|%|90";

    [Theory]
    [InlineData("一级指标|二级指标|三级指标|年度指标值|||实际完成值", "|||指标性质|指标值|度量单位|")]
    [InlineData("一级指标|二级指标|三级指标|年度目标值|||完成情况", "|||运算符号|目标值|计量单位|")]
    [InlineData("一级指标|二级指标|三级指标|指标值|||分值", "|||比较符|指标值|单位|")]
    public void Read_SecondLineOfTheHead_NamesTheColumns(string first, string second)
    {
        var form = new TableForm($"{first}\n{second}{Body}");

        foreach (var text in new[] { form.Tabs, form.Bars })
        {
            Assert.Equal(
                "数量指标|维护里程|≥30公里\n质量指标|验收合格率|=98%\n服务对象满意度指标|群众满意度|≥85%",
                TableForm.Indicators(Forms.Read(text)[0]));
        }
    }

    [Fact]
    public void Read_TwoTargetsUnderHeadsOfTwoLines_TakesTheYears()
    {
        var form = new TableForm(
            "一级指标|二级指标|三级指标|实施期指标值||年度指标值|\n|||指标值|单位|指标值|单位\n"
            + "产出指标|数量指标|维护里程|90|公里|30|公里\n|质量指标|验收合格率|100|%|98|%");

        foreach (var text in new[] { form.Tabs, form.Bars })
            Assert.Equal("数量指标|维护里程|30公里\n质量指标|验收合格率|98%", TableForm.Indicators(Forms.Read(text)[0]));
    }
}
