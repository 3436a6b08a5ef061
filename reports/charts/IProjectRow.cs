using System.Globalization;
using PerfEtl.Reports.Drawing;

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

/// <summary>What a row about one project stands for, for tooltips, screen readers and programs.</summary>
internal static class ProjectDatum
{
    /// <param name="row">The declaration.</param>
    /// <param name="sentence">One sentence for people.</param>
    /// <param name="money">Amounts in yuan to the fen; blank ones are left out.</param>
    public static Datum For(IProjectRow row, string sentence, params IEnumerable<(string Name, decimal? Cny)> money) =>
        new(sentence,
        [
            new("department", row.DepartmentName),
            new("year", ScopeText.Year(row.FiscalYear)),
            new("project", row.ProjectName),
            .. money.Where(amount => amount.Cny is not null)
                .Select(amount => KeyValuePair.Create(amount.Name, Exact(amount.Cny!.Value))),
        ]);

    /// <summary>Yuan to the fen, for programs: <c>41000000.00</c>.</summary>
    internal static string Exact(decimal cny) => cny.ToString("0.00", CultureInfo.InvariantCulture);
}

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
