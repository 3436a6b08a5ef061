namespace PerfEtl.Reports.Charts.Years;

/// <summary>One project in two years, as <c>mart_year_over_year</c> gives it.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The later year.</param>
/// <param name="ProjectName">项目名称, whole.</param>
/// <param name="Status"><c>new</c>, <c>continued</c> or <c>ended</c>, which is not filed this year.</param>
/// <param name="ThisCny">年度资金申请总额 of the later year in yuan; null when blank or not declared.</param>
/// <param name="PreviousCny">That of the year before.</param>
internal sealed record YearRow(
    string DepartmentName, int FiscalYear, string ProjectName, string Status, decimal? ThisCny, decimal? PreviousCny)
    : IProjectRow
{
    public bool IsNew => Status == "new";

    public bool IsUnfiled => Status == "ended";

    public bool IsInBoth => !IsNew && !IsUnfiled;

    /// <summary>Yuan, of a project filed in both years; null where it is not, or a cell is blank.</summary>
    public decimal? Change => IsInBoth ? ThisCny - PreviousCny : null;
}
