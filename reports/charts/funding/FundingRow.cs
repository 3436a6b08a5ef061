namespace PerfEtl.Reports.Charts.Funding;

/// <summary>The funding of one declaration, as <c>mart_funding</c> gives it.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The year the money is asked for.</param>
/// <param name="ProjectName">项目名称, whole.</param>
/// <param name="TotalCny">项目资金总额 in yuan; null when the cell is blank, which is not zero.</param>
/// <param name="FiscalCny">财政资金, a part of the total, in yuan; null when the cell is blank.</param>
internal sealed record FundingRow(
    string DepartmentName, int FiscalYear, string ProjectName, decimal? TotalCny, decimal? FiscalCny) : IProjectRow
{
    /// <summary>By how much 财政资金 exceeds the total it is a part of; null when it does not or a cell is blank.</summary>
    public decimal? FiscalExcessCny => FiscalCny > TotalCny ? FiscalCny - TotalCny : null;
}
