namespace PerfEtl.Reports.Charts.Quality;

/// <summary>The findings of one project, one department, or several.</summary>
/// <param name="Label">Whose.</param>
/// <param name="Forms">The declarations.</param>
internal sealed record QualityScore(string Label, IReadOnlyList<QualityRow> Forms)
{
    public int Errors { get; } = Forms.Sum(form => form.ErrorCount);

    public int Warnings { get; } = Forms.Sum(form => form.WarningCount);

    public int Infos { get; } = Forms.Sum(form => form.InfoCount);

    public int CleanForms { get; } = Forms.Count(form => form.IsClean);

    /// <summary>So many of a severity per declaration.</summary>
    public decimal PerForm(int count) => Forms.Count == 0 ? 0 : (decimal)count / Forms.Count;
}
