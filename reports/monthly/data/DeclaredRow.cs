namespace PerfEtl.Reports.Monthly.Data;

/// <summary>A declaration in force at the end of the month; amounts in yuan, null for a blank cell.</summary>
internal sealed record DeclaredRow(
    int FiscalYear, string DepartmentName, long ProjectId, string ProjectName,
    decimal? TotalCny, decimal? AnnualCny, decimal? FiscalCny, string DocumentName)
{
    /// <summary>财政资金 less the total it is a part of; null when a cell is blank.</summary>
    public decimal? DifferenceCny => FiscalCny - TotalCny;
}
