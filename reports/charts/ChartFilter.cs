namespace PerfEtl.Reports.Charts;

/// <summary>Which data a chart is about.</summary>
/// <param name="Department">主管部门 as printed; null for all. Charts that compare departments stress it instead.</param>
/// <param name="Year">The fiscal year; null for the latest there is.</param>
/// <param name="Kind">A part of a level 2 (<c>满意度</c>), for target-distribution; null for the usual one.</param>
/// <param name="Rows">How many projects or departments get a row of their own; null for what suits the chart.</param>
public sealed record ChartFilter(
    string? Department = null, int? Year = null, string? Kind = null, int? Rows = null);
