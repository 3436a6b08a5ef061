using PerfEtl.Pipeline.Declarations;
using PerfEtl.Tests.Normalize.Head;

namespace PerfEtl.Tests.Normalize.Kinds;

/// <summary>What was spent stands beside what was declared, in columns or in pairs, never in its place.</summary>
public sealed class ExecutionTests
{
    private const string Heads = "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n";

    [Theory]
    [InlineData(Heads + "\t年度资金总额\t3\t2.8\t2.7\t10\t96.43%\t9.64", "annual.total=30000",
        "initial.total=30000 revised.total=28000 executed.total=27000")]
    [InlineData(Heads + "\t年度资金总额\t3\t2.8\t2.7\t10\t96.43%\t9.64\n\t其中：财政拨款\t2\t2\t2\t—\t100%\t—",
        "annual.total=30000 annual.appropriation=20000",
        "initial.total=30000 revised.total=28000 executed.total=27000 initial.fiscal=20000 revised.fiscal=20000 "
        + "executed.fiscal=20000")]
    [InlineData("项目资金（万元）\t\t预算数\t执行数\n\t年度资金总额\t2.8\t2.7", "annual.total=28000",
        "revised.total=28000 executed.total=27000")]
    [InlineData("预算执行情况（万元）\t预算数：\t3\t执行数：\t2.7\n\t其中：财政拨款\t2\t其中：财政拨款\t1.9\n\t其他资金\t1\t其他资金\t0.8",
        "annual.total=30000 annual.appropriation=20000 annual.other=10000",
        "executed.total=27000 executed.fiscal=19000 executed.other=8000")]
    [InlineData("预算执行情况（万元）\t年初预算数\t3\t全年预算数\t2.8\t全年执行数\t2.7\t执行率\t96.43%", "annual.total=30000",
        "revised.total=28000 executed.total=27000")]
    [InlineData("预算执行情况（万元）\t预算数：\t3\t执行数：\t2.7\n\t上年结转资金\t1\t上年结转资金\t0.5",
        "annual.total=30000 annual.carried_over=10000",
        "executed.total=27000 executed.carried_over=5000")]
    public void Read_BudgetAndSpent_StandApart(string money, string declared, string executed)
    {
        var form = HeadForm.One(HeadForm.Of(title: "项目支出绩效自评表", money: money));
        Assert.Equal(declared, Amounts(form.Funding.Lines));
        Assert.Equal(executed, Amounts(form.Execution.Lines));
        Assert.Equal("self_assessment", form.Kind.Name);
    }

    [Fact]
    public void Read_RateWeightAndScore_AreKeptAsPrinted()
    {
        var form = HeadForm.One(HeadForm.Of(
            money: Heads + "\t年度资金总额\t3\t2.8\t2.7\t10\t96.43%\t9.64\n\t其他资金\t1\t1\t1\t-\t-\t-"));
        Assert.Equal(("96.43%", "10", "9.64"),
            (form.Execution.Total("rate"), form.Execution.Total("weight"), form.Execution.Total("score")));
    }

    [Fact]
    public void Read_SpentThatIsNoAmount_IsToldAndRefusesNothing()
    {
        var form = HeadForm.One(HeadForm.Of(money: "项目资金（万元）\t\t年初预算数\t全年执行数\n\t年度资金总额\t3\t见附件"));
        Assert.Equal("annual.total=30000", Amounts(form.Funding.Lines));
        Assert.Equal("initial.total=30000", Amounts(form.Execution.Lines));
        Assert.Contains(form.Remarks, remark => remark is { Kind: RemarkKind.UnclaimedCell, Text: "见附件" });
    }

    [Fact]
    public void Read_DeclarationWithoutSpending_HasNoExecution()
    {
        var form = HeadForm.One(HeadForm.Of(title: "项目支出绩效目标申报表", money: "项目资金（万元）\t年度资金总额\t3"));
        Assert.Same(Execution.None, form.Execution);
        Assert.Equal("declaration", form.Kind.Name);
    }

    [Fact]
    public void Read_FormOfAWholeDepartment_IsOfNoProject() => Assert.Equal("department.total=86500000", Amounts(
        HeadForm.One(HeadForm.Of(
            title: "部门整体支出绩效目标表", identity: "部门名称\t青溪县教育局", money: "资金总额（万元）\t8650")).Funding.Lines));

    [Fact]
    public void Read_WholeDepartmentWithALineForAProject_IsRefusedAllTheSame() => Assert.Contains(
        "整个部门", HeadForm.ReasonsOf(HeadForm.Of(title: "单位整体绩效目标申报表", money: "资金总额（万元）\t8650")));

    [Fact]
    public void Read_BookletOfWholeDepartmentsAboveTheTitleOfAProject_IsTheProjects() => Assert.Equal(
        "道路维护", HeadForm.One(HeadForm.Of("部门整体支出及项目支出绩效目标表", money: "资金总额（万元）\t8650")).ProjectName.Value);

    // Nothing was spent and reached yet: only the title tells the kind, and the year.
    [Fact]
    public void Read_SelfAssessmentWithoutAmountsSpent_IsOneByItsTitle()
    {
        var form = HeadForm.One(HeadForm.Of(
            title: "2023年度项目支出绩效自评表", year: "", money: "项目资金（万元）\t年度资金总额\t3"));
        Assert.Equal(("self_assessment", 2023), (form.Kind.Name, form.FiscalYear.Value.Year));
    }

    private static string Amounts(IEnumerable<FundingLine> lines) => string.Join(' ', lines
        .Where(line => line.Amount is not null)
        .Select(line => FormattableString.Invariant($"{line.Code}={line.Amount!.Value.Amount:0.##}")));
}
