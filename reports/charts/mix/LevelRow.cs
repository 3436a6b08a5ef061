namespace PerfEtl.Reports.Charts.Mix;

/// <summary>A level 2, in its place among the others.</summary>
/// <param name="DepartmentName">Whose order it is; empty for all together.</param>
/// <param name="Level2">二级指标; empty for labels nobody knows.</param>
internal sealed record LevelRow(string DepartmentName, string Level2) : IDepartmentRow;
