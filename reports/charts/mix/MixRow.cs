namespace PerfEtl.Reports.Charts.Mix;

/// <summary>How many indicators of one level 2 a declaration has.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The year.</param>
/// <param name="ProjectName">项目名称, whole.</param>
/// <param name="Level1">一级指标, as printed; null without indicators.</param>
/// <param name="Level2">二级指标, as printed; null without indicators and for labels nobody knows.</param>
/// <param name="IndicatorCount">How many; 0 for a declaration without indicators.</param>
internal sealed record MixRow(
    string DepartmentName, int FiscalYear, string ProjectName, string? Level1, string? Level2, int IndicatorCount)
        : IProjectRow;
