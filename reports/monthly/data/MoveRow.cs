namespace PerfEtl.Reports.Monthly.Data;

/// <summary>A declaration that is another at the end of the month than at its start; amounts in yuan.</summary>
/// <param name="FiscalYear">The year of the declaration.</param>
/// <param name="DepartmentBefore">Null when it was not in force at the start.</param>
/// <param name="DepartmentAfter">Null when it is not in force at the end.</param>
/// <param name="NameBefore">Its project's name at the start.</param>
/// <param name="NameAfter">Its project's name at the end.</param>
/// <param name="TotalBefore">项目资金总额 at the start.</param>
/// <param name="TotalAfter">项目资金总额 at the end.</param>
/// <param name="AnnualBefore">年度资金申请总额 at the start.</param>
/// <param name="AnnualAfter">年度资金申请总额 at the end.</param>
/// <param name="OpenedAs">How the version at the end came about: new, revised, returned or restored.</param>
/// <param name="HadEarlier">The project had been declared for this year before the month.</param>
internal sealed record MoveRow(
    int FiscalYear, string? DepartmentBefore, string? DepartmentAfter, string? NameBefore, string? NameAfter,
    decimal? TotalBefore, decimal? TotalAfter, decimal? AnnualBefore, decimal? AnnualAfter,
    string? OpenedAs, bool HadEarlier);
