namespace PerfEtl.Reports.Monthly.Data;

/// <summary>Something that does not add up in a declaration in force.</summary>
/// <param name="FiscalYear">The year of the declaration.</param>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="ProjectName">项目名称.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleTitle">What it is called.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="FindingNo">Its place among the findings of the form.</param>
/// <param name="RowNo">The row of the indicator table it is about; null elsewhere.</param>
/// <param name="IndicatorName">What that indicator is called; null elsewhere.</param>
/// <param name="Printed">What stands there.</param>
/// <param name="Expected">What should.</param>
/// <param name="DocumentName">The file.</param>
/// <param name="PageNo">Of a PDF.</param>
/// <param name="LineNo">Of a text.</param>
internal sealed record FindingRow(
    int FiscalYear, string DepartmentName, string ProjectName, string RuleId, string RuleTitle, string Severity,
    int FindingNo, int? RowNo, string? IndicatorName, string? Printed, string Expected, string DocumentName,
    int? PageNo, int? LineNo);
