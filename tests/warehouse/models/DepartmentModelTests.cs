namespace PerfEtl.Tests.Warehouse.Models;

/// <summary>What the models make of the plan of a whole department, and that it never counts as a project.</summary>
public sealed class DepartmentModelTests : IDisposable
{
    private const string Declaration =
        "declaration_key|department_key|implementing_unit_key|project_key|document_key|load_key|fiscal_year|version_no"
        + "|is_current|valid_from_at|start_date_key|end_date_key|form_no|content_hash|annual_goal";

    private readonly ModelScene scene = new();

    public DepartmentModelTests()
    {
        scene.Given("dim_load",
            "load_key|load_id|started_at|program_version|document_count|declaration_count|new_count|revised_count"
                + "|unchanged_count|quarantined_count", "1|L1|2026-01-05 18:00:00|1.0|1|3|3|0|0|0");
        scene.Given("dim_department", "department_key|department_name|load_key", "5|某县教育局|1");
        scene.Given("dim_document", "document_key|document_sha256|document_name|byte_count|load_key",
            "9|a|甲.txt|100|1");
        scene.Given("dim_project",
            "project_key|department_key|project_name|valid_from_at|is_current|load_key|project_id|form_facts",
            "1|5|部门整体支出|2026-01-05|true|1|1|department", "2|5|校舍维修|2026-01-05|true|1|2|target",
            "3|5|图书采购|2026-01-05|true|1|3|target");
        scene.Given("fct_declaration", Declaration,
            "1|5|-1|1|9|1|2026|1|true|2026-01-05|-1|-1|1|h1|保障教育。", "2|5|-1|2|9|1|2026|1|true|2026-01-05|-1|-1|2|h2|",
            "3|5|-1|3|9|1|2026|1|true|2026-01-05|-1|-1|3|h3|");
        scene.Given("dim_funding_line", "funding_line_key|line_code|funding_scope|load_key|line_name",
            "1|department.total|department|1|", "2|department.basic|department|1|",
            "3|department.project|department|1|",
            "4|annual.total|annual|1|", "5|project.total|project|1|", "6|tasks.total|tasks|1|");
        scene.Given("fct_funding", "declaration_key|funding_line_key|amount_cny|label_printed",
            "1|1|1000|资金总额", "1|2|700|基本支出", "1|3|300|项目支出", "1|6|900|金额合计", "2|4|200|年度资金总额", "3|5|60|项目资金总额");
        scene.Given("fct_department_task", "declaration_key|task_no|task_name|task_content|total_cny|fiscal_cny",
            "1|1|学校保障|保障运转|850|850", "1|2|校舍维修||50|");
        scene.Given("dim_indicator", "indicator_key|indicator_name|load_key", "1|预算执行率|1", "2|维修学校数|1");
        scene.Given("fct_indicator_target",
            "declaration_key|row_no|indicator_key|category_key|measure_unit_key|level1_printed|level2_printed"
                + "|target_printed|target_kind|comparator|comparator_printed|value_low|placement",
            "1|1|1|-1|-1|管理效率|预算执行|≥95|numeric|>=|true|95|printed",
            "2|1|2|-1|-1|产出指标|数量指标|≥3|numeric|>=|true|3|printed");
        scene.Given("fct_finding", "declaration_key|finding_no|rule_id|severity|field|expected|message",
            "1|1|DEPT_TASKS_NE_SUM|error|tasks.total|等于|不等。", "2|1|TARGET_NO_UNIT|warning|target|写明|没有。");
    }

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Plan_OfADepartment_StandsBesideTheSumOfItsProjects() => Assert.Equal(
        ["2026|某县教育局|1000.00|700.00|300.00|2|900.00|1|1|保障教育。|2|260.00|40.00|740.00"],
        scene.Rows("mart_department_plan",
            "fiscal_year|department_name|total_cny|basic_cny|project_expenditure_cny|task_count|tasks_cny"
                + "|indicator_count|finding_count|annual_goal|project_count|projects_cny"
                + "|project_expenditure_minus_projects_cny|total_minus_projects_cny"));

    [Fact]
    public void Plan_WithoutATotal_TakesThatOfItsTasks()
    {
        scene.Clear("fct_funding where funding_line_key = 1");
        Assert.Equal(["900.00"], scene.Rows("mart_department_plan", "total_cny"));
    }

    [Fact]
    public void Tasks_OfThePlan_AreListedInOrder() => Assert.Equal(
        ["1|学校保障|保障运转|850.00|850.00|", "2|校舍维修||50.00||"],
        scene.Rows("mart_department_task", "task_no|task_name|task_content|total_cny|fiscal_cny|other_cny"));

    [Fact]
    public void Indicators_OfThePlan_KeepTheirOwnLevels() => Assert.Equal(
        ["管理效率|预算执行|||预算执行率|95.000000"],
        scene.Rows(
            "mart_department_indicator", "level1_printed|level2_printed|level1|level2|indicator_name|value_low"));

    [Fact]
    public void Findings_OfThePlan_AreItsOwn()
    {
        Assert.Equal(["DEPT_TASKS_NE_SUM"], scene.Rows("mart_department_finding", "rule_id"));
        Assert.Equal(["TARGET_NO_UNIT"], scene.Rows("mart_finding", "rule_id"));
    }

    [Theory]
    [InlineData("mart_funding", "图书采购 校舍维修")]
    [InlineData("mart_funding_history", "图书采购 校舍维修")]
    [InlineData("mart_declaration", "图书采购 校舍维修")]
    [InlineData("mart_declaration_history", "图书采购 校舍维修")]
    [InlineData("mart_year_over_year", "图书采购 校舍维修")]
    [InlineData("mart_indicator", "校舍维修")]
    [InlineData("mart_indicator_history", "校舍维修")]
    [InlineData("mart_finding_history", "校舍维修")]
    [InlineData("mart_quality_scorecard", "校舍维修")]
    public void Mart_OfProjects_LeavesThePlanOut(string mart, string projects) =>
        Assert.Equal(projects.Split(' '), scene.Rows(mart, "project_name"));

    [Fact]
    public void Task_OfALoad_BelongsToItsDeclaration()
    {
        scene.Clear("fct_department_task");
        scene.Given("staging.stg_declaration",
            "staging_no|document_sha256|document_name|form_no|fiscal_year|department_name|project_name|content_hash",
            "7|a|甲.txt|1|2026|某县教育局|部门整体支出|h1");
        scene.Given("staging.stg_department_task",
            "staging_no|task_no|task_name|total_cny|total_printed|line_no|column_no", "7|1|学校保障|850|0.085|12|3");
        scene.Run("core/fct_department_task");
        Assert.Equal(["1|1|学校保障||850.00|0.085||12|3"], scene.Rows("fct_department_task",
            "declaration_key|task_no|task_name|task_content|total_cny|total_printed|fiscal_cny|line_no|column_no"));
    }
}
