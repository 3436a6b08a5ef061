namespace PerfEtl.Pipeline.Configuration;

/// <summary>A table with a row per declaration: its name and those of its columns.</summary>
/// <remarks>A field whose column is set to empty text is not in the source.</remarks>
internal sealed record DeclarationTable
{
    /// <summary>The table, with its schema if need be.</summary>
    public string Table { get; init; } = "declaration";

    /// <summary>A query to read instead of the table; it must give the columns named here.</summary>
    public string Query { get; init; } = "";

    /// <summary>The declaration's number: unique, never reused.</summary>
    public string Id { get; init; } = "id";

    /// <summary>Whether it is submitted, withdrawn, a draft.</summary>
    public string Status { get; init; } = "status";

    /// <summary>Changes with the declaration and with any of its indicators; defaults as for documents.</summary>
    public string Version { get; init; } = "";

    /// <summary>年度: 2022.</summary>
    public string FiscalYear { get; init; } = "fiscal_year";

    /// <summary>项目名称.</summary>
    public string ProjectName { get; init; } = "project_name";

    /// <summary>项目类别.</summary>
    public string ProjectCategory { get; init; } = "project_category";

    /// <summary>主管部门.</summary>
    public string Department { get; init; } = "department";

    /// <summary>实施单位.</summary>
    public string ImplementingUnit { get; init; } = "implementing_unit";

    /// <summary>计划开始日期.</summary>
    public string StartDate { get; init; } = "start_date";

    /// <summary>计划完成日期.</summary>
    public string EndDate { get; init; } = "end_date";

    /// <summary>项目资金总额.</summary>
    public string ProjectTotal { get; init; } = "project_total";

    /// <summary>其中：财政资金.</summary>
    public string ProjectFiscal { get; init; } = "project_fiscal";

    /// <summary>其他资金 of the whole project.</summary>
    public string ProjectOther { get; init; } = "project_other";

    /// <summary>年度资金申请总额.</summary>
    public string AnnualTotal { get; init; } = "annual_total";

    /// <summary>其中：当年财政拨款.</summary>
    public string AnnualAppropriation { get; init; } = "annual_appropriation";

    /// <summary>上年结转资金.</summary>
    public string AnnualCarriedOver { get; init; } = "annual_carried_over";

    /// <summary>其他资金 of the year.</summary>
    public string AnnualOther { get; init; } = "annual_other";

    /// <summary>项目总目标.</summary>
    public string OverallGoal { get; init; } = "overall_goal";

    /// <summary>年度总目标.</summary>
    public string AnnualGoal { get; init; } = "annual_goal";

    /// <summary>The goals' period: <c>(2024 年-2026 年)</c>.</summary>
    public string GoalPeriod { get; init; } = "goal_period";
}

/// <summary>A table with a row per indicator: its name and those of its columns.</summary>
internal sealed record IndicatorTable
{
    /// <summary>The table, with its schema if need be.</summary>
    public string Table { get; init; } = "declaration_indicator";

    /// <summary>A query to read instead of the table; it must give the columns named here.</summary>
    public string Query { get; init; } = "";

    /// <summary>The number of the declaration it belongs to.</summary>
    public string DeclarationId { get; init; } = "declaration_id";

    /// <summary>The order in the form.</summary>
    public string RowNo { get; init; } = "row_no";

    /// <summary>一级指标.</summary>
    public string Level1 { get; init; } = "level1";

    /// <summary>二级指标.</summary>
    public string Level2 { get; init; } = "level2";

    /// <summary>三级指标.</summary>
    public string IndicatorName { get; init; } = "indicator_name";

    /// <summary>指标目标值, whole as in <c>&gt;=40人/场</c>, or only its number.</summary>
    public string Target { get; init; } = "target";

    /// <summary>The comparator, if it has a column of its own.</summary>
    public string Comparator { get; init; } = "";

    /// <summary>The unit, if it has a column of its own.</summary>
    public string Unit { get; init; } = "";
}
