namespace PerfEtl.Pipeline.Plan;

/// <summary>By how much a load would change what one fiscal year asks for; years are never added up.</summary>
/// <param name="FiscalYear">The fiscal year: 2022.</param>
/// <param name="TotalDeltaCny">Of the sum of 项目资金总额, in yuan.</param>
/// <param name="AnnualDeltaCny">Of the sum of 年度资金申请总额, in yuan.</param>
internal sealed record PlannedYear(int FiscalYear, decimal TotalDeltaCny, decimal AnnualDeltaCny);
