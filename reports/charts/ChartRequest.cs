using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>One chart as somebody asked for it.</summary>
internal sealed record ChartRequest(
    ChartRows Data, ChartFilter Filter, string Source, FontSet Fonts, double Width)
{
    /// <summary>How many rows a chart lists: what was asked for, at least one, else what suits it.</summary>
    public int Most(int usual) => Math.Max(1, Filter.Rows ?? usual);

    /// <summary>What a chart is drawn from.</summary>
    /// <param name="sql">A file below <c>reports/</c>: <c>charts/funding/funding.sql</c>.</param>
    /// <exception cref="ChartUnavailableException">There is nothing for this filter.</exception>
    public IReadOnlyList<T> Rows<T>(string sql)
    {
        var rows = Query<T>(sql);
        return rows.Count > 0 ? rows : throw new ChartUnavailableException(NoData.Sentence(this));
    }

    /// <summary>The same, where no rows are an answer too.</summary>
    public IReadOnlyList<T> Query<T>(string sql) => Data.Query<T>(sql, Filter);
}

/// <summary>Which data a chart is about.</summary>
/// <param name="Department">主管部门 as printed; null for all. Charts that compare departments stress it instead.</param>
/// <param name="Year">The fiscal year; null for the latest there is.</param>
/// <param name="Kind">A part of a level 2 (<c>满意度</c>), for target-distribution; null for the usual one.</param>
/// <param name="Rows">How many projects or departments get a row of their own; null for what suits the chart.</param>
public sealed record ChartFilter(
    string? Department = null, int? Year = null, string? Kind = null, int? Rows = null);
