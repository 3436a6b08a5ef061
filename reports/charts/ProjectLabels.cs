namespace PerfEtl.Reports.Charts;

/// <summary>What projects are called: their whole names, told apart where two could be meant.</summary>
internal sealed class ProjectLabels
{
    private readonly bool hasSeveralDepartments;
    private readonly HashSet<string> inSeveralYears;

    /// <param name="rows">Every row that is going to be called something.</param>
    public ProjectLabels(IEnumerable<IProjectRow> rows)
    {
        var all = rows.ToList();
        hasSeveralDepartments = all.Any(row => row.DepartmentName != all[0].DepartmentName);
        inSeveralYears = all.GroupBy(row => row.ProjectName)
            .Where(group => group.Any(other => other.FiscalYear != group.First().FiscalYear))
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>党建, or 党建（甲局，2022 年） among several departments, and where another year has this name.</summary>
    public string For(IProjectRow row)
    {
        List<string> marks = [];
        if (hasSeveralDepartments) marks.Add(row.DepartmentName);
        if (inSeveralYears.Contains(row.ProjectName)) marks.Add(ScopeText.Year(row.FiscalYear) + " 年");
        return marks.Count == 0 ? row.ProjectName : $"{row.ProjectName}（{string.Join("，", marks)}）";
    }
}
