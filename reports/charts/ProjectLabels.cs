namespace PerfEtl.Reports.Charts;

/// <summary>What projects are called: their whole names, told apart where two would read the same.</summary>
internal sealed class ProjectLabels(IEnumerable<IProjectRow> rows)
{
    private readonly ILookup<string, IProjectRow> namesakes = rows.ToLookup(row => row.ProjectName);

    /// <summary>党建, or 党建（甲局，2022 年） where another department or year has a project of this name.</summary>
    public string For(IProjectRow row)
    {
        var others = namesakes[row.ProjectName];
        List<string> marks = [];
        if (others.Any(other => other.DepartmentName != row.DepartmentName)) marks.Add(row.DepartmentName);
        if (others.Any(other => other.FiscalYear != row.FiscalYear)) marks.Add(ScopeText.Year(row.FiscalYear) + " 年");
        return marks.Count == 0 ? row.ProjectName : $"{row.ProjectName}（{string.Join("，", marks)}）";
    }
}
