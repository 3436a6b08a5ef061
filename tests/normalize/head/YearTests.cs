namespace PerfEtl.Tests.Normalize.Head;

/// <summary>The year stands above or below the title, in it, beside a label or in the notice; two refuse the form.
/// </summary>
public sealed class YearTests
{
    [Theory]
    [InlineData("(2023年度)", "项目支出绩效目标表", "")]
    [InlineData("（2023年）\n\n", "项目支出绩效目标表", "")]
    [InlineData("（ 2 0 2 3 年 度 ）", "项目支出绩效目标表", "")]
    [InlineData("附件3\n2023年度\n单位：万元", "项目支出绩效目标表", "")]
    [InlineData("", "2023年度项目支出绩效目标表", "")]
    [InlineData("", "2023年项目支出绩效目标表", "(2023年度)")]
    [InlineData("", "项目支出绩效目标申报表（2023年度）", "")]
    [InlineData("", "项目支出绩效目标表", "预算年度\t2023")]
    [InlineData("", "项目支出绩效目标表", "年度\t2023年")]
    [InlineData("", "项目支出绩效目标表", "年度\t2023")]
    [InlineData("", "项目支出绩效目标表", "申报年度：2023年")]
    [InlineData("", "2022-2024年项目支出绩效目标表", "(2023年度)")]
    [InlineData("", "项目支出绩效目标表", "(2023年度)      单位：万元")]
    [InlineData("关于下达2023年专项资金的通知\n某局：\n根据财农〔2022〕18号，现下达你单位。\n2023年1月9日", "项目支出绩效目标表", "")]
    public void Read_YearInItsPlace_IsTheForms(string above, string title, string year) => Assert.Equal(
        2023, HeadForm.One(HeadForm.Of(above, title, year, money: "项目资金（万元）\t年度资金总额\t1")).FiscalYear.Value.Year);

    [Fact]
    public void Read_YearAboveEachTitle_IsThatForms() => Assert.Equal(
        [2023, 2024],
        Forms.Declarations(HeadForm.Shanghai("(2023年度)").Replace("(2024年度)\n", "", StringComparison.Ordinal)
            + HeadForm.Shanghai("(2024年度)")).Select(form => form.FiscalYear.Value.Year));

    [Theory]
    [InlineData("", "2023年度项目支出绩效目标表", "(2024年度)", "2023", "2024")]
    [InlineData("(2023年度)", "项目支出绩效目标表", "(2024年度)", "2023", "2024")]
    [InlineData("", "2021-2022年项目支出绩效目标表", "(2024年度)", "2021", "2024")]
    [InlineData("", "项目支出绩效目标表（2023年）", "预算年度\t2024", "2023", "2024")]
    [InlineData("", "2022-2024年项目支出绩效目标表", "", "2022", "两个不同")]
    [InlineData("2023年度项目支出绩效目标表", "项目支出绩效目标表", "(2024年度)", "2023", "2024")]
    public void Read_YearsThatDisagree_RefuseTheFormAndAreBothNamed(
        string above, string title, string year, string one, string other)
    {
        var reasons = HeadForm.ReasonsOf(HeadForm.Of(above, title, year, money: "项目资金（万元）\t年度资金总额\t1"));
        Assert.Contains(one, reasons);
        Assert.Contains(other, reasons);
    }

    [Theory]
    [InlineData("项目资金（万元）\t2023年度资金总额\t1")]
    [InlineData("项目资金（万元）\t年度资金总额\t1\n项目实施期\t2021年-2023年")]
    [InlineData("项目资金（万元）\t年度资金总额\t1\n年度目标（2023年度）\t维护道路。")]
    [InlineData("项目资金（万元）\t年度资金总额\t1\n2023年度目标\t维护道路。")]
    public void Read_LabelOrPeriodOfAnotherYear_RefusesTheForm(string money) =>
        Assert.Contains("2023", HeadForm.ReasonsOf(HeadForm.Of(money: money, goal: "")));

    [Theory]
    [InlineData("关于下达2023年专项资金的通知\n2022年12月9日")]
    [InlineData("关于提前下达专项资金的通知\n2023年1月9日")]
    [InlineData("财农〔2023〕18号\n某局：")]
    [InlineData("收支总表\t2023年\t2023年")]
    public void Read_NoticeThatLeavesTheYearOpen_RefusesTheForm(string notice) => Assert.Contains(
        "年度", HeadForm.ReasonsOf(HeadForm.Of(notice, year: "", money: "项目资金（万元）\t年度资金总额\t1")));

    [Fact]
    public void Read_YearFromTheNotice_IsARepair() => Assert.Contains(
        HeadForm.One(HeadForm.Of("关于下达2023年专项资金的通知\n某局：", year: "", money: "项目资金（万元）\t年度资金总额\t1"))
            .Repairs,
        repair => repair is { Kind: "YEAR_FROM_NOTICE", After: "2023" });
}
