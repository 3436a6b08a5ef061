namespace PerfEtl.Reports.Monthly.Data;

/// <summary>A cell that a resubmission changed within the month.</summary>
internal sealed record CellChangeRow(
    int FiscalYear, string DepartmentName, string ProjectName, int ToVersion, int? RowNo, string Message,
    decimal? DeltaCny);
