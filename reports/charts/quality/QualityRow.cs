namespace PerfEtl.Reports.Charts.Quality;

/// <summary>The findings of one declaration by severity.</summary>
internal sealed record QualityRow(
    string DepartmentName, int FiscalYear, string ProjectName, int ErrorCount, int WarningCount, int InfoCount)
    : IProjectRow
{
    /// <summary>Neither errors nor warnings; hints do no harm.</summary>
    public bool IsClean => ErrorCount == 0 && WarningCount == 0;
}
