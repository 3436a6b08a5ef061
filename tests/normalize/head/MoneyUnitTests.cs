using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Normalize.Head;

/// <summary>An amount is in the unit that its own form prints, never in a neighbour's, and never in a guessed one.
/// </summary>
public sealed class MoneyUnitTests
{
    [Theory]
    [InlineData("单位：万元")]
    [InlineData("金额单位:万元")]
    [InlineData("（单位：万元）")]
    [InlineData("金额单位：人民币万元")]
    [InlineData("单位：人民币（万元）")]
    [InlineData("单  位：万 元")]
    [InlineData("货币单位：万元")]
    [InlineData("（万元）")]
    [InlineData("填报单位：临江县公路站\t金额单位：万元")]
    [InlineData("填报单位：临江县公路站    金额单位：万元")]
    [InlineData("表1\t\t\t单位：万元")]
    [InlineData("附件2\n单位：万元\n\n")]
    [InlineData("部门预算附表\n单位：万元\n临江县交通运输局")]
    [InlineData("填报日期：2024年1月5日 金额单位：万元")]
    [InlineData("金额单位\u200B：万元")]
    [InlineData("单位﹕万圆")]
    public void Read_UnitAboveTheTitle_IsTheForms(string above)
    {
        Assert.Equal("1000000", HeadForm.Amounts(HeadForm.Of(above)));
        Assert.Equal("1000000", HeadForm.Amounts(HeadForm.Shanghai(above)));
    }

    [Theory]
    [InlineData("单位：元", "100")]
    [InlineData("单位:元", "100")]
    [InlineData("金额单位：元（人民币）", "100")]
    [InlineData("（单位：元）", "100")]
    [InlineData("金额单位：千元", "100000")]
    [InlineData("金额单位：仟元", "100000")]
    [InlineData("单位：百万元", "100000000")]
    [InlineData("单位：亿元", "10000000000")]
    public void Read_OtherUnitAboveTheTitle_IsTheForms(string above, string yuan) =>
        Assert.Equal(yuan, HeadForm.Amounts(HeadForm.Of(above)));

    [Theory]
    [InlineData("单位：元", "单位：万元", "100 1000000")]
    [InlineData("单位：万元", "单位：元", "1000000 100")]
    [InlineData("附件1\n金额单位：元\n", "二、桥梁维护\n（单位：万元）", "100 1000000")]
    [InlineData("", "单位：万元", "未读 1000000")]
    [InlineData("单位：万元", "", "1000000 未读")]
    [InlineData("金额单位：千元", "\n\n填报单位：某站\t单位：元\n", "100000 100")]
    public void Read_TwoForms_EachHasTheUnitAboveItsOwnTitle(string first, string second, string yuan) =>
        Assert.Equal(yuan, HeadForm.Amounts(HeadForm.Of(first) + HeadForm.Of(second)));

    [Theory]
    [InlineData("项目资金（万元）\t年度资金总额\t100", "1000000")]
    [InlineData("项目资金\t年度资金总额（元）\t100", "100")]
    [InlineData("资金投入情况（万元）\t年度资金总额\t100", "1000000")]
    [InlineData("项目资金/万元\t年度资金总额\t100", "1000000")]
    [InlineData("项目资金\t年度资金总额 万元\t100", "1000000")]
    [InlineData("项目资金\t2024年度资金总额（万元）\t100", "1000000")]
    [InlineData("项目资金\t\t金额（万元）\n\t年度资金总额\t100", "1000000")]
    [InlineData("项目资金\t年度资金总额\t100\t单位：万元", "1000000")]
    [InlineData("项目资金（单位：千元）\t年度资金总额\t100", "100000")]
    [InlineData("项目资金\t年度资金总额\t100万元", "1000000")]
    public void Read_UnitInLabelOrCell_IsTheAmounts(string money, string yuan) =>
        Assert.Equal(yuan, HeadForm.Amounts(HeadForm.Of(money: money)));

    [Theory]
    [InlineData("注：本表金额单位为万元。")]
    [InlineData("备注：以万元计")]
    [InlineData("说明：金额单位：万元")]
    [InlineData("填表说明：1.金额单位：万元，保留两位小数。")]
    [InlineData("审核人：张三  单位：万元")]
    public void Read_UnitInANoteBelowTheTable_IsThatFormsAndNotTheNexts(string note) =>
        Assert.Equal("1000000 未读", HeadForm.Amounts(HeadForm.Of(below: note) + HeadForm.Of()));

    [Theory]
    [InlineData("单位：元", "项目资金（万元）\t年度资金总额\t100", "")]
    [InlineData("单位：万元\n附件2\n单位：元", "项目资金\t年度资金总额\t100", "")]
    [InlineData("单位：万元", "项目资金\t年度资金总额（元）\t100", "")]
    [InlineData("", "项目资金（万元）\t年度资金总额\t100", "注：本表金额单位为元")]
    [InlineData("", "项目资金（万元）\t年度资金总额（千元）\t100", "")]
    [InlineData("单位：万美元", "项目资金\t年度资金总额\t100", "")]
    [InlineData("单位：万美元", "项目资金（元）\t年度资金总额\t100", "")]
    [InlineData("", "项目资金（万港元）\t年度资金总额\t100", "")]
    [InlineData("", "项目资金\t年度资金总额\t100", "")]
    public void Read_UnitsThatDisagreeOrAreNone_RefuseTheForm(string above, string money, string below) =>
        Assert.Contains("单位", HeadForm.ReasonsOf(HeadForm.Of(above, money: money, below: below)));

    [Fact]
    public void Read_ShanghaiFormBelowAnother_IsInYuanOnlyIfNoOtherUnitStandsAround()
    {
        Assert.Equal("100 100", HeadForm.Amounts(HeadForm.Shanghai() + HeadForm.Shanghai()));
        Assert.Equal("100 100", HeadForm.Amounts(HeadForm.Shanghai("单位：元") + HeadForm.Shanghai()));
        Assert.Equal("1000000 未读", HeadForm.Amounts(HeadForm.Shanghai("单位：万元") + HeadForm.Shanghai()));
        Assert.Equal("未读 1000000", HeadForm.Amounts(HeadForm.Shanghai() + HeadForm.Shanghai("单位：万元")));
    }

    [Theory]
    [InlineData("", "年度目标\t投入120（万元）用于维护")]
    [InlineData("", "年度目标\t资金单位：万元，用于维护道路")]
    [InlineData("", "年度目标\t维护道路（万元）")]
    public void Read_UnitInTheGoal_IsNotTheForms(string above, string goal) =>
        Assert.Equal("100", HeadForm.Amounts(HeadForm.Of(above, money: "项目资金（元）\t年度资金总额\t100", goal: goal)));

    [Theory]
    [InlineData("单位：万元", "项目资金\t年度资金总额\t100", "1000000元", "第1行第1列“单位：万元”")]
    [InlineData("", "项目资金（万元）\t年度资金总额\t12.5", "125000元", "第4行第1列“项目资金（万元）”")]
    [InlineData("", "项目资金\t年度资金总额\t854万", "8540000元", "金额后面")]
    public void Read_ChangeOfScale_HasARepairThatNamesThePlaceOfTheUnit(
        string above, string money, string after, string where)
    {
        var repair = Assert.Single(
            HeadForm.One(HeadForm.Of(above, money: money)).Repairs, repair => repair.Kind == "MONEY_SCALE");
        Assert.Equal(after, repair.After);
        Assert.Contains(where, repair.Reason);
    }

    [Theory]
    [InlineData("市县配套经费")]
    [InlineData("本年专项资金总额")]
    public void Read_AmountUnderAStrangeLabel_RefusesTheForm(string label) => Assert.Contains(
        label, HeadForm.ReasonsOf(HeadForm.Of("单位：元", money: $"项目资金\t年度资金总额\t100\n\t{label}\t50")));

    [Theory]
    [InlineData("项目资金\t年度资金总额\n26.7")]
    [InlineData("项目资金\n1,000\n\t年度资金总额")]
    [InlineData("项目资金\t年度资金总额\n\t\t2674.94\n\t其中：财政拨款\t100")]
    public void Read_AmountBesideNoLabel_RefusesTheForm(string money) =>
        Assert.Contains("没有栏目名", HeadForm.ReasonsOf(HeadForm.Of("单位：元", money: money)));

    [Fact]
    public void Read_AmountInYuan_HasNoRepair() => Assert.DoesNotContain(
        HeadForm.One(HeadForm.Of("单位：元")).Repairs, repair => repair.Kind == "MONEY_SCALE");

    [Fact]
    public void Read_UnitBesideTheDepartment_IsNoPartOfItsName()
    {
        var form = HeadForm.One(HeadForm.Of(
            identity: "项目名称：道路维护\n主管部门：临江县交通运输局    金额单位：万元"));
        Assert.Equal("临江县交通运输局", form.Department.Value);
        Assert.Equal(1_000_000m, form.Funding.AmountOf(Funding.AnnualTotal));
    }
}
