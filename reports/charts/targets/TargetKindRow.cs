namespace PerfEtl.Reports.Charts.Targets;

/// <summary>A kind of target that occurs, the one worth comparing first.</summary>
/// <param name="DepartmentName">Where; empty for all together.</param>
/// <param name="Level2">服务对象满意度指标.</param>
/// <param name="Unit">As printed; empty for none.</param>
/// <param name="Per">As printed; empty for none.</param>
internal sealed record TargetKindRow(string DepartmentName, string Level2, string Unit, string Per) : IDepartmentRow
{
    public TargetKind Kind => new(Level2, Unit, Per);
}
