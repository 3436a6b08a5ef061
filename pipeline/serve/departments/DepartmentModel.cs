using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Departments;

/// <summary>One department: its years, its largest projects, what its forms break, its whole plan if any.</summary>
public sealed record DepartmentModel(
    string Department, int Year, IReadOnlyList<DepartmentYear> Years, IReadOnlyList<LargeProject> Largest,
    IReadOnlyList<BrokenRule> Rules, DepartmentPlan? Plan)
{
    /// <summary>The numbers of the year shown.</summary>
    public DepartmentYear Numbers => Years.First(year => year.Year == Year);

    /// <summary>Reads it; without a year in the address, the latest there is.</summary>
    internal static DepartmentModel Read(SiteRows rows, PageRequest request)
    {
        var department = request.Text("name") ?? throw PageException.Wrong("网址里缺少部门名称 name，请从部门列表进入。");
        var years = rows.Query<DepartmentYear>("departments/years.sql", new { department });
        if (years.Count == 0) throw PageException.NotFound("没有这个部门的现行申报表，请从部门列表中选择。");
        var year = request.Year ?? years[0].Year;
        if (years.All(known => known.Year != year))
            throw PageException.NotFound($"这个部门没有 {year} 年度的现行申报表，请选择别的年度。");
        return new DepartmentModel(
            department, year, years, rows.Query<LargeProject>("departments/largest.sql", new { department, year }),
            rows.Query<BrokenRule>("departments/rules.sql", new { department, year }),
            DepartmentPlan.Read(rows, department, year));
    }
}

/// <summary>The department in one year; money in yuan.</summary>
public sealed record DepartmentYear(
    int Year, long Projects, decimal? Total, decimal? Annual, decimal? Fiscal, long Indicators, long Quantified,
    long Errors, long Warnings);

/// <summary>A project of the department.</summary>
public sealed record LargeProject(
    long DeclarationKey, long ProjectId, string Project, decimal? Total, decimal? Annual, int Errors, int Warnings);

/// <summary>A rule that its forms break.</summary>
public sealed record BrokenRule(string RuleId, string Title, string Severity, long Findings, long Declarations);

/// <summary>What a department as a whole plans for a year (部门整体支出绩效目标表).</summary>
public sealed record DepartmentPlan(
    PlanMoney Money, IReadOnlyList<PlanTask> Tasks, IReadOnlyList<PlanIndicator> Indicators,
    IReadOnlyList<PlanFinding> Findings)
{
    /// <summary>Reads it; null where the department has none for the year.</summary>
    internal static DepartmentPlan? Read(SiteRows rows, string department, int year)
    {
        var money = rows.Single<PlanMoney>("departments/plan.sql", new { department, year });
        return money is null ? null : new DepartmentPlan(
            money, rows.Query<PlanTask>("departments/tasks.sql", new { department, year }),
            rows.Query<PlanIndicator>("departments/plan_indicators.sql", new { department, year }),
            rows.Query<PlanFinding>("departments/plan_findings.sql", new { department, year }));
    }
}

/// <summary>Its money in yuan, what its projects declare beside it, its goal and its file.</summary>
public sealed record PlanMoney(
    decimal? Total, decimal? Fiscal, decimal? Other, decimal? Basic, decimal? ProjectExpenditure, decimal? Projects,
    long ProjectCount, decimal? Difference, bool IsOfExpenditure, string? Goal, string Document);

/// <summary>One of its tasks.</summary>
public sealed record PlanTask(string Name, string? Content, decimal? Total, decimal? Fiscal, decimal? Other);

/// <summary>One of its indicators, with the levels as printed.</summary>
public sealed record PlanIndicator(string? Level1, string? Level2, string Name, string? Target);

/// <summary>Something in it that does not add up.</summary>
public sealed record PlanFinding(string Severity, string Message);
