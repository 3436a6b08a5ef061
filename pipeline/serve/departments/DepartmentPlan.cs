using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Departments;

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
