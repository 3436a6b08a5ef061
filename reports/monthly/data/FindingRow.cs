namespace PerfEtl.Reports.Monthly.Data;

/// <summary>Something that does not add up in a declaration in force.</summary>
internal sealed record FindingRow(
    int FiscalYear, string DepartmentName, string ProjectName, string RuleId, string RuleTitle, string Severity,
    int FindingNo, int? RowNo, string? Printed, string Expected, string DocumentName, int? PageNo, int? LineNo);
