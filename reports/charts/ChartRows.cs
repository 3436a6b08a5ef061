using System.Data.Common;
using Dapper;
using PerfEtl.Warehouse;

namespace PerfEtl.Reports.Charts;

/// <summary>What charts are drawn from.</summary>
/// <remarks>Each question is asked once, however often a chart is drawn until it fits its page.</remarks>
/// <param name="connection">Open, on a snapshot that does not change.</param>
internal sealed class ChartRows(DbConnection connection)
{
    private readonly Lazy<int?> latestYear = new(() =>
        connection.QuerySingle<int?>(SqlFile.Read("charts/latest_year.sql", typeof(ChartRows).Assembly)));

    private readonly Dictionary<(string Sql, ChartFilter Filter), object> answers = [];

    /// <param name="sql">A file below <c>reports/</c>: <c>charts/funding/funding.sql</c>.</param>
    /// <param name="filter">Which data, of the latest year if it names none.</param>
    public IReadOnlyList<T> Query<T>(string sql, ChartFilter filter)
    {
        var asked = filter with { Rows = null, Year = filter.Year ?? latestYear.Value };
        if (!answers.TryGetValue((sql, asked), out var answer))
        {
            answer = connection.Query<T>(
                SqlFile.Read(sql, typeof(ChartRows).Assembly),
                new { department = asked.Department, year = asked.Year, kind = asked.Kind }).AsList();
            answers.Add((sql, asked), answer);
        }

        return (IReadOnlyList<T>)answer;
    }
}
