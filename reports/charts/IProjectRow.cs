namespace PerfEtl.Reports.Charts;

/// <summary>A row of data about one declaration.</summary>
internal interface IProjectRow : IDepartmentRow
{
    /// <summary>The year the declaration is for.</summary>
    int FiscalYear { get; }

    /// <summary>项目名称, whole.</summary>
    string ProjectName { get; }
}

/// <summary>A row of data about one department.</summary>
internal interface IDepartmentRow
{
    /// <summary>主管部门, as printed; empty for all together.</summary>
    string DepartmentName { get; }
}
