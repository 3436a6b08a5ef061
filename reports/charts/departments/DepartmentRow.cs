namespace PerfEtl.Reports.Charts.Departments;

/// <summary>One department's year, or the sum of several.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The year.</param>
/// <param name="ProjectCount">How many declarations.</param>
/// <param name="TotalCny">The sum of 项目资金总额 in yuan; null when every one is blank.</param>
/// <param name="IndicatorCount">How many indicators.</param>
/// <param name="QuantifiedCount">How many of their targets are numbers or ranges.</param>
/// <param name="ErrorCount">Findings of severity error.</param>
/// <param name="WarningCount">Findings of severity warning.</param>
internal sealed record DepartmentRow(
    string DepartmentName, int FiscalYear, int ProjectCount, decimal? TotalCny, int IndicatorCount,
    int QuantifiedCount, int ErrorCount, int WarningCount)
{
    /// <summary>Errors and warnings per declaration; hints are not counted.</summary>
    public decimal FindingsPerForm => ProjectCount == 0 ? 0 : (decimal)(ErrorCount + WarningCount) / ProjectCount;

    /// <summary>Several departments as one.</summary>
    public static DepartmentRow Sum(string name, IReadOnlyCollection<DepartmentRow> rows) => new(
        name, rows.Select(row => row.FiscalYear).FirstOrDefault(), rows.Sum(row => row.ProjectCount),
        rows.Any(row => row.TotalCny is not null) ? rows.Sum(row => row.TotalCny ?? 0) : null,
        rows.Sum(row => row.IndicatorCount), rows.Sum(row => row.QuantifiedCount),
        rows.Sum(row => row.ErrorCount), rows.Sum(row => row.WarningCount));
}
