namespace PerfEtl.Reports.Monthly.Data;

/// <summary>The indicators of one level 2 in one declaration, counted by kind of target.</summary>
/// <param name="FiscalYear">The year of the declaration.</param>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="ProjectName">项目名称.</param>
/// <param name="Level1">产出指标.</param>
/// <param name="Level2">数量指标.</param>
/// <param name="Position">The level 2's place in the taxonomy.</param>
/// <param name="IndicatorCount">All of them.</param>
/// <param name="NumericCount">With a number.</param>
/// <param name="RangeCount">With a range.</param>
/// <param name="QualitativeCount">With words.</param>
/// <param name="MissingCount">Without a target.</param>
/// <param name="InferredCount">Whose level was inferred, because its label was displaced or not printed.</param>
internal sealed record IndicatorRow(
    int FiscalYear, string DepartmentName, string ProjectName, string Level1, string Level2, int Position,
    int IndicatorCount, int NumericCount, int RangeCount, int QualitativeCount, int MissingCount, int InferredCount);
