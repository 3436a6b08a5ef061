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
