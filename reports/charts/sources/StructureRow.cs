namespace PerfEtl.Reports.Charts.Sources;

/// <summary>The funding cells of one declaration in yuan, as in <c>mart_funding</c>; null is a blank cell.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The year the money is asked for.</param>
/// <param name="ProjectName">项目名称, whole.</param>
/// <param name="TotalCny">项目资金总额.</param>
/// <param name="FiscalCny">财政资金, a part of the total.</param>
/// <param name="OtherCny">其他资金, the other part of the total.</param>
/// <param name="AnnualRequestCny">年度资金申请总额.</param>
/// <param name="AppropriationCny">当年财政拨款, a part of the request.</param>
/// <param name="CarriedOverCny">上年结转资金, a part of the request.</param>
/// <param name="AnnualOtherCny">其他资金 of the year, a part of the request.</param>
internal sealed record StructureRow(
    string DepartmentName, int FiscalYear, string ProjectName, decimal? TotalCny, decimal? FiscalCny,
    decimal? OtherCny, decimal? AnnualRequestCny, decimal? AppropriationCny, decimal? CarriedOverCny,
    decimal? AnnualOtherCny) : IProjectRow;
