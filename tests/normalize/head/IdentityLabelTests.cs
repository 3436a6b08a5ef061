namespace PerfEtl.Tests.Normalize.Head;

/// <summary>Year, department and project by the labels of other places; a label that says neither refuses the form.
/// </summary>
public sealed class IdentityLabelTests
{
    private const string Money = "项目资金（万元）\t年度资金总额\t1";

    [Theory]
    [InlineData("主管部门及代码\t[105]青溪县教育体育局", "[105]青溪县教育体育局")]
    [InlineData("主管部门名称及编码\t青溪县教育体育局 105", "青溪县教育体育局105")]
    [InlineData("预算部门\t青溪县教育体育局", "青溪县教育体育局")]
    [InlineData("部门（单位）名称\t青溪县教育体育局", "青溪县教育体育局")]
    [InlineData("项目主管单位\t青溪县教育体育局", "青溪县教育体育局")]
    [InlineData("一级预算部门\t青溪县教育体育局", "青溪县教育体育局")]
    [InlineData("区县主管部门\t青溪县教育体育局", "青溪县教育体育局")]
    [InlineData("省级主管部门\t教育厅\n县级主管部门\t青溪县教育体育局", "青溪县教育体育局")]
    [InlineData("中央主管部门\t教育部\n地方主管部门\t青溪县教育体育局", "青溪县教育体育局")]
    [InlineData("中央主管部门\t教育部\n省级财政部门\t财政厅\n省级主管部门\t教育厅", "教育厅")]
    [InlineData("填报单位\t青溪县教育体育局", "青溪县教育体育局")]
    [InlineData("申报单位\t青溪县教育体育局", "青溪县教育体育局")]
    [InlineData("填报单位（盖章）：青溪县第二小学\n主管部门\t青溪县教育体育局", "青溪县教育体育局")]
    public void Read_DepartmentUnderALabelOfOtherPlaces_IsTheForms(string labels, string department) => Assert.Equal(
        department, HeadForm.One(HeadForm.Of(identity: "项目名称\t校舍维修\n" + labels, money: Money)).Department.Value);

    [Theory]
    [InlineData("主管处室\t教科文股")]
    [InlineData("实施单位\t青溪县第二小学")]
    [InlineData("省级财政部门\t财政厅")]
    [InlineData("主管部门\t\n填报单位\t青溪县第二小学")]
    public void Read_NoDepartmentAmongTheLabels_RefusesTheForm(string labels) => Assert.Contains(
        "主管部门", HeadForm.ReasonsOf(HeadForm.Of(identity: "项目名称\t校舍维修\n" + labels, money: Money)));

    [Theory]
    [InlineData("资金名称")]
    [InlineData("转移支付（项目）名称")]
    [InlineData("专项（项目）名称")]
    [InlineData("项目（资金）名称")]
    [InlineData("政策（项目）名称")]
    [InlineData("项目名称及编码")]
    [InlineData("预算项目名称")]
    [InlineData("二级项目名称")]
    public void Read_ProjectUnderALabelOfOtherPlaces_IsTheForms(string label) => Assert.Equal(
        "校舍维修", HeadForm.One(HeadForm.Of(identity: $"{label}\t校舍维修\t主管部门\t教育局", money: Money)).ProjectName.Value);

    [Theory]
    [InlineData("年度：2024")]
    [InlineData("（ 2024 年 度 ）")]
    [InlineData("（二〇二四年度）")]
    [InlineData("（二○二四年）")]
    [InlineData("二零二四年度")]
    [InlineData("填报单位：教育局\t2024年度\t金额单位：万元")]
    [InlineData("预算年度：2024年度    金额单位：万元")]
    [InlineData("预算年度：2024年\t项目编码：510923")]
    public void Read_YearAsOtherPlacesPrintIt_IsTheForms(string line) =>
        Assert.Equal(2024, HeadForm.One(HeadForm.Of(year: line, money: Money)).FiscalYear.Value.Year);

    [Fact]
    public void Read_YearOnlyInLabels_IsTheFormsAndSaysSo()
    {
        var form = HeadForm.One(HeadForm.Of(year: "", money: "项目资金（万元）\t2024年度资金总额\t1"));
        Assert.Equal(2024, form.FiscalYear.Value.Year);
        Assert.Contains(form.Repairs, repair => repair.Kind == "YEAR_FROM_LABEL");
    }

    [Theory]
    [InlineData("填报日期：2024年3月1日", "年度资金总额")]
    [InlineData("", "2024年度资金总额")]
    public void Read_DateOrTwoYearsInLabels_RefuseTheForm(string line, string label) => Assert.Contains(
        "年度", HeadForm.ReasonsOf(HeadForm.Of(
            year: line, money: $"项目资金（万元）\t{label}\t1",
            goal: line.Length > 0 ? "" : "2023年度目标\t维护道路。")));

    [Theory]
    [InlineData("预算资金（万元）\t总额\t8\t其中：财政资金\t5\t其他资金\t3", "80000 50000 30000")]
    [InlineData("年度金额（万元）：\t8\n\t其中：中央补助\t5\n\t地方资金\t3", "80000 50000 30000")]
    [InlineData("资金情况（万元）\t年度金额\t8\n\t中央资金\t4\n\t省级资金\t2\n\t市级资金\t1\n\t县级资金\t1", "80000 40000 20000 10000 10000")]
    [InlineData("项目资金（万元）\t年度资金总额\t8\n\t一般公共预算拨款\t5\n\t财政专户管理资金\t3", "80000 50000 30000")]
    public void Read_FundingUnderLabelsOfOtherPlaces_KeepsEveryAmount(string money, string yuan)
    {
        var amounts = HeadForm.One(HeadForm.Of(money: money)).Funding.Lines.Select(line => line.Amount!.Value.Amount);
        Assert.Equal(yuan, string.Join(' ', amounts.Select(amount => FormattableString.Invariant($"{amount:0.##}"))));
    }
}
