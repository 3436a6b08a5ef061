namespace PerfEtl.Reports.Charts;

/// <summary>A row of data about one department.</summary>
internal interface IDepartmentRow
{
    /// <summary>主管部门, as printed; empty for all together.</summary>
    string DepartmentName { get; }
}
