namespace PerfEtl.Reports.Charts;

/// <summary>What projects are called: their whole names, told apart where two would read the same.</summary>
/// <param name="rows">Every row that is going to be called something.</param>
internal sealed class ProjectLabels(IEnumerable<IProjectRow> rows)
{
    private readonly Dictionary<string, (bool SeveralDepartments, bool SeveralYears)> namesakes = rows
        .GroupBy(row => row.ProjectName)
        .ToDictionary(group => group.Key, group => (
            group.Any(other => other.DepartmentName != group.First().DepartmentName),
            group.Any(other => other.FiscalYear != group.First().FiscalYear)));

    /// <summary>党建, or 党建（甲局，2022 年） where another department or year has a project of this name.</summary>
    public string For(IProjectRow row)
    {
        var (severalDepartments, severalYears) = namesakes[row.ProjectName];
        List<string> marks = [];
        if (severalDepartments) marks.Add(row.DepartmentName);
        if (severalYears) marks.Add(ScopeText.Year(row.FiscalYear) + " 年");
        return marks.Count == 0 ? row.ProjectName : $"{row.ProjectName}（{string.Join("，", marks)}）";
    }
}
