namespace PerfEtl.Reports.Charts;

/// <summary>A row of data about one declaration.</summary>
internal interface IProjectRow : IDepartmentRow
{
    /// <summary>The year the declaration is for.</summary>
    int FiscalYear { get; }

    /// <summary>项目名称, whole.</summary>
    string ProjectName { get; }
}
