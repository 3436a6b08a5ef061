namespace PerfEtl.Tests.Load;

/// <summary>A self-assessment stands beside the declaration of its project and year and is no version of it.</summary>
public sealed class SelfAssessmentTests : IDisposable
{
    private const string Money =
        "select initial_budget_cny || '|' || budget_cny || '|' || executed_cny || '|' || execution_pct || '|' || "
        + "execution_rate_printed || '|' || execution_score || '|' || execution_score_printed || '|' || declared_cny "
        + "from mart_execution";

    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public SelfAssessmentTests() => nights = new Nights(folder["data"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_DeclarationAndSelfAssessment_DoublesNothing()
    {
        nights.Load(folder.Write("申报.txt", Declared));
        var report = nights.Load(folder.Write("自评.txt", Assessed("30公里", "29.4")));
        Assert.Equal((1, 0, 0), (report.New, report.Revised, report.Quarantined));
        Lines.AssertEqual(["1000000.00"], Rows.Of(nights.Snapshot, "select annual_request_cny from mart_funding"));
        Lines.AssertEqual(["2"], Rows.Of(nights.Snapshot, "select count(*) from mart_indicator"));
        Lines.AssertEqual(
            ["1000000.00|980000.00|960400.00|98.00|98.00%|9.80|9.7|1000000.00"], Rows.Of(nights.Snapshot, Money));
        Lines.AssertEqual(
            ["≥30公里|29.4|false|98.00|20|18", "100%|100%|true|100.00|30|30"], Rows.Of(nights.Snapshot,
                "select target_printed || '|' || actual_printed || '|' || is_met || '|' || attainment_pct || '|' || "
                + "weight_printed || '|' || score_printed from mart_indicator_actual order by row_no"));
        Assert.Empty(nights.Rebuild().Differences!);
    }

    [Fact]
    public void Load_OtherActual_IsANewVersionOfTheSelfAssessmentAlone()
    {
        nights.Load(folder.Write("申报.txt", Declared));
        nights.Load(folder.Write("自评.txt", Assessed("30公里", "29.4")));
        var report = nights.Load(folder.Write("自评.txt", Assessed("30公里", "31")));
        Assert.Equal((0, 1), (report.New, report.Revised));
        Lines.AssertEqual(["31"], Rows.Of(
            nights.Snapshot, "select actual_printed from mart_indicator_actual where row_no = 1"));
        Assert.Equal(1, nights.Undo(report.LoadId).Restored);
        Lines.AssertEqual(["29.4"], Rows.Of(
            nights.Snapshot, "select actual_printed from mart_indicator_actual where row_no = 1"));
    }

    [Fact]
    public void Withdraw_TheSelfAssessment_LeavesTheDeclaration()
    {
        nights.Load(folder.Write("申报.txt", Declared));
        nights.Load(folder.Write("自评.txt", Assessed("30公里", "29.4")));
        nights.Withdraw(new Pipeline.Load.WithdrawalChoice("自评.txt", null, null, null));
        Lines.AssertEqual(["1"], Rows.Of(nights.Snapshot, "select count(*) from mart_funding"));
        Assert.Empty(Rows.Of(nights.Snapshot, Money));
    }

    [Fact]
    public void Withdraw_ByProject_IsOfTheDeclaration()
    {
        nights.Load(folder.Write("申报.txt", Declared));
        nights.Load(folder.Write("自评.txt", Assessed("30公里", "29.4")));
        nights.Withdraw("道路维护");
        Assert.Empty(Rows.Of(nights.Snapshot, "select project_name from mart_funding"));
        Lines.AssertEqual(["1"], Rows.Of(nights.Snapshot, "select count(*) from mart_execution"));
    }

    [Theory]
    [InlineData("项目支出绩效目标申报表", "declaration")]
    [InlineData("项目支出绩效目标表", "target")]
    [InlineData("2024年项目支出绩效目标批复表", "approval")]
    [InlineData("项目支出绩效目标调整表", "adjustment")]
    [InlineData("区域绩效目标表", "transfer")]
    public void Load_ByItsTitle_KnowsTheKind(string title, string kind)
    {
        nights.Load(folder.Write("a.txt", Declared.Replace("项目支出绩效目标申报表", title, StringComparison.Ordinal)));
        Lines.AssertEqual([kind], Rows.Of(nights.Snapshot, "select form_kind from mart_declaration"));
    }

    private const string Declared =
        """
        项目支出绩效目标申报表
        (2024年度)
        项目名称	道路维护	主管部门	临江县交通运输局
        项目资金（万元）	年度资金总额	100
        年度目标	完成日常维护，保障通行安全。
        绩效指标	一级指标	二级指标	三级指标	指标值
        	产出指标	数量指标	维护里程	≥30公里
        		质量指标	验收合格率	100%

        """;

    private static string Assessed(string target, string actual) =>
        $"""
        项目支出绩效自评表
        (2024年度)
        项目名称	道路维护	主管部门	临江县交通运输局
        项目资金（万元）		年初预算数	全年预算数	全年执行数	分值	执行率	得分
        	年度资金总额	100	98	96.04	10	98.00%	9.7
        年度总体目标	预期目标	实际完成情况
        	完成日常维护。	已完成日常维护。
        绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
        	产出指标	数量指标	维护里程	≥{target}	{actual}	20	18	工期顺延
        		质量指标	验收合格率	100%	100%	30	30	

        """;
}
