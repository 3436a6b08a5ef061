namespace PerfEtl.Reports.Charts.Targets;

/// <summary>One indicator of the level 2 that is compared.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The year.</param>
/// <param name="ProjectName">项目名称, whole.</param>
/// <param name="Value">The bound of a numeric target; null for ranges, words and blanks.</param>
/// <param name="IsUpper">The target is at most that much (<c>&lt;=90%</c>).</param>
/// <param name="Unit">As printed; empty for none.</param>
/// <param name="Per">As printed; empty for none.</param>
internal sealed record TargetRow(
    string DepartmentName, int FiscalYear, string ProjectName, decimal? Value, bool IsUpper, string Unit, string Per)
    : IProjectRow;
