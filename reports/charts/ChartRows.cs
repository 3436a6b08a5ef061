using System.Data.Common;
using Dapper;
using PerfEtl.Warehouse;

namespace PerfEtl.Reports.Charts;

/// <summary>What charts are drawn from.</summary>
/// <remarks>
/// Each question is asked once, however often a chart is drawn until it fits its page. When a second department is
/// asked about, many more will follow: from then on a question is asked for all of them at once.
/// </remarks>
/// <param name="connection">Open, on a snapshot that does not change.</param>
internal sealed class ChartRows(DbConnection connection)
{
    private readonly Lazy<int?> latestYear = new(() =>
        connection.QuerySingle<int?>(SqlFile.Read("charts/latest_year.sql", typeof(ChartRows).Assembly)));

    private readonly Dictionary<(string Sql, ChartFilter Filter), object> answers = [];
    private readonly Dictionary<(string Sql, ChartFilter Filter), object> apart = [];
    private string? firstDepartment;

    /// <param name="sql">A file below <c>reports/</c>: <c>charts/funding/funding.sql</c>.</param>
    /// <param name="filter">Which data, of the latest year if it names none.</param>
    public IReadOnlyList<T> Query<T>(string sql, ChartFilter filter)
    {
        var asked = filter with { Rows = null, Year = filter.Year ?? latestYear.Value };
        if (answers.TryGetValue((sql, asked), out var answer)) return (IReadOnlyList<T>)answer;
        if (asked.Department is { } department && department != (firstDepartment ??= department)
            && typeof(T).IsAssignableTo(typeof(IDepartmentRow))) return Apart<T>(sql, asked, department);
        var rows = Ask<T>(sql, asked, isApart: false);
        answers.Add((sql, asked), rows);
        return rows;
    }

    private List<T> Apart<T>(string sql, ChartFilter asked, string department)
    {
        var all = asked with { Department = null };
        if (!apart.TryGetValue((sql, all), out var answer))
        {
            answer = Ask<T>(sql, all, isApart: true)
                .GroupBy(row => ((IDepartmentRow)row!).DepartmentName, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
            apart.Add((sql, all), answer);
        }

        return ((Dictionary<string, List<T>>)answer).GetValueOrDefault(department) ?? [];
    }

    private List<T> Ask<T>(string sql, ChartFilter filter, bool isApart) => connection.Query<T>(
        SqlFile.Read(sql, typeof(ChartRows).Assembly),
        new { department = filter.Department, year = filter.Year, kind = filter.Kind, is_apart = isApart }).AsList();
}
