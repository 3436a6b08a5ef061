using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Load;
using PerfEtl.Tests.House;
using PerfEtl.Tests.Normalize.Departments;

namespace PerfEtl.Tests.Load;

/// <summary>The plan of a whole department is loaded beside its projects and changes no number about them.</summary>
public sealed partial class DepartmentPlanTests : IDisposable
{
    private const string Plans =
        "select fiscal_year, department_name, total_cny, fiscal_cny, other_cny, basic_cny, project_expenditure_cny, "
        + "task_count, tasks_cny, indicator_count, project_count, projects_cny, total_minus_projects_cny, version_no "
        + "from mart_department_plan";

    // What a load did and when it ran is no number about projects.
    private static readonly string[] OfLoads = ["mart_load_history", "mart_run_history"];

    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public DepartmentPlanTests() => nights = new Nights(folder["data"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_PlanBesideProjects_LeavesEveryMartOfProjectsAsItWas()
    {
        nights.Load(folder.Write("项目.txt", Project("校舍维修", "100") + Project("图书采购", "20.5")));
        var before = MartsOfProjects();
        Assert.Equal(2, before.Count(row => row.StartsWith("mart_funding: 2024|临江县教育局|", StringComparison.Ordinal)));
        var report = nights.Load(folder.Write("整体.txt", DepartmentForms.WithTasks));
        Assert.Equal((1, 0, 0), (report.New, report.Revised, report.Quarantined));
        Lines.AssertEqual(before, MartsOfProjects());
        Lines.AssertEqual(
            ["2024|临江县教育局|66500000.00|62500000.00|4000000.00|||3|66500000.00|5|2|1205000.00|65295000.00|1"],
            Rows.Of(nights.Snapshot, Plans));
        Assert.Empty(nights.Rebuild().Differences!);
    }

    // What reads nothing but marts cannot count the plan as a project, whatever it shows.
    [Fact]
    public void Sql_OfPagesChartsAndReports_ReadsMarts() => Lines.AssertEqual(
        ["pipeline/serve/source/document.sql"],
        SourceTree.Below("pipeline/serve/", ".sql").Concat(SourceTree.Below("reports/", ".sql"))
            .Where(file => Fact().IsMatch(SourceTree.Text(file))));

    [Fact]
    public void Load_OneFileWithBoth_GivesAll()
    {
        var report = nights.Load(folder.Write("全部.txt", DepartmentForms.WithTasks + "\n" + Project("校舍维修", "100")));
        Assert.Equal((2, 0), (report.New, report.Quarantined));
        Lines.AssertEqual(["校舍维修"], Rows.Of(nights.Snapshot, "select project_name from mart_funding"));
        Lines.AssertEqual(
            ["义务教育保障|52005000.00|50000000.00|2005000.00", "学生资助|8000000.00|8000000.00|",
                "校舍维修|6495000.00|4500000.00|1995000.00"],
            Rows.Of(nights.Snapshot,
                "select task_name, total_cny, fiscal_cny, other_cny from mart_department_task order by task_no"));
    }

    [Fact]
    public void Load_OtherTask_IsANewVersionAndUndoTakesItBack()
    {
        nights.Load(folder.Write("整体.txt", DepartmentForms.WithTasks));
        var report = nights.Load(folder.Write("整体.txt", Changed("资助家庭经济困难学生", "资助全部学生")));
        Assert.Equal((0, 1), (report.New, report.Revised));
        Lines.AssertEqual(["资助全部学生"], Contents());
        Assert.Equal(1, nights.Undo(report.LoadId).Restored);
        Lines.AssertEqual(["资助家庭经济困难学生"], Contents());
        Assert.Empty(nights.Rebuild().Differences!);
    }

    [Fact]
    public void Load_TwoContradictingPlans_LoadsNeither()
    {
        var report = nights.Load(
            folder.Write("甲.txt", DepartmentForms.WithTasks),
            folder.Write("乙.txt", Changed("649.5\t450", "649.5\t449")));
        Assert.Equal((0, 2), (report.New, report.Quarantined));
        Assert.Empty(Rows.Of(nights.Snapshot, Plans));
    }

    [Fact]
    public void Withdraw_ThePlan_LeavesTheProjects()
    {
        nights.Load(folder.Write("全部.txt", Project("校舍维修", "100") + DepartmentForms.WithTasks));
        nights.Withdraw(new WithdrawalChoice(null, "部门整体支出", "临江县教育局", 2024));
        Assert.Empty(Rows.Of(nights.Snapshot, Plans));
        Lines.AssertEqual(["校舍维修"], Rows.Of(nights.Snapshot, "select project_name from mart_funding"));
    }

    [Fact]
    public void Load_SumThatIsNone_IsAFindingOfThePlan()
    {
        nights.Load(folder.Write("整体.txt", Changed("6650\t6250", "6660\t6250")));
        Assert.Contains("第10行第4列，任务金额合计为“6660”，应等于各项任务之和“66,500,000”。", Rows.Of(
            nights.Snapshot, "select message from mart_department_finding where rule_id = 'DEPT_TASKS_NE_SUM'"));
    }

    [Fact]
    public void Complete_YearOfThePlan_LoadsIt()
    {
        nights.Load(folder.Write("整体.txt", Changed("(2024年度)\n", "")));
        Assert.Empty(Rows.Of(nights.Snapshot, Plans));
        nights.Complete("整体.txt", new OutsideFacts(Year: 2023));
        Lines.AssertEqual(["2023"], Rows.Of(nights.Snapshot, "select fiscal_year from mart_department_plan"));
    }

    private IReadOnlyList<string> Contents() => Rows.Of(
        nights.Snapshot, "select task_content from mart_department_task where task_no = 2");

    private List<string> MartsOfProjects() =>
    [
        .. Rows.Of(nights.Snapshot,
                "select view_name from duckdb_views() where starts_with(view_name, 'mart_') order by 1")
            .Where(mart => mart == "mart_department_summary"
                || !mart.StartsWith("mart_department_", StringComparison.Ordinal))
            .Except(OfLoads)
            .SelectMany(mart => Rows.Of(nights.Snapshot, $"select * from {mart} order by all")
                .Select(row => $"{mart}: {row}")),
    ];

    private static string Changed(string part, string instead) =>
        DepartmentForms.WithTasks.Replace(part, instead, StringComparison.Ordinal);

    private static string Project(string name, string amount) =>
        $"""
        项目支出绩效目标申报表
        (2024年度)
        项目名称	{name}	主管部门	临江县教育局
        项目资金（万元）	年度资金总额	{amount}
        年度目标	按期完成。
        绩效指标	一级指标	二级指标	三级指标	指标值
        	产出指标	数量指标	完成数量	≥30个
        		质量指标	验收合格率	100%


        """;

    [GeneratedRegex(@"\b(fct|dim|bridge)_\w+")]
    private static partial Regex Fact();
}
