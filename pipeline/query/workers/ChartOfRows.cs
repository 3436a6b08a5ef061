using PerfEtl.Pipeline.Failures;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Queries;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>The rows of a query as a chart.</summary>
internal static class ChartOfRows
{
    private const int MostRows = 10_000;

    /// <summary>Draws and writes it.</summary>
    /// <exception cref="UsageException">There is nothing to draw, or too much.</exception>
    public static void Write(QueryRows rows, Stream target, QueryRequest request)
    {
        try
        {
            var picture = QueryChart.Draw(
                TableOf(rows), KindOf(Path.GetFileNameWithoutExtension(request.Chart)), request.Title,
                $"数据来源：快照 {Path.GetFileNameWithoutExtension(request.Snapshot)} 上的查询", FontSet.Installed);
            target.Write(ChartFile.Render(request.Chart, picture, FontSet.Installed).Bytes.Span);
        }
        catch (ChartUnavailableException unavailable)
        {
            throw new UsageException(unavailable.Message);
        }
    }

    /// <summary>The kind of chart with this name; <c>bar</c> for none.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    public static QueryChartKind KindOf(string? kind) => kind switch
    {
        null or "" or "bar" => QueryChartKind.Bar,
        "line" => QueryChartKind.Line,
        "scatter" => QueryChartKind.Scatter,
        "histogram" => QueryChartKind.Histogram,
        _ => throw new UsageException($"查询结果不能画成“{kind}”，图的种类应为 bar、line、scatter 或 histogram。"),
    };

    private static QueryTable TableOf(QueryRows rows)
    {
        var values = new List<IReadOnlyList<object?>>();
        while (rows.Next())
        {
            if (values.Count == MostRows)
                throw new UsageException($"查询结果超过 {MostRows} 行，画不清楚。请在 SQL 中汇总，或加 limit {MostRows}。");
            values.Add([.. rows.Columns.Select(rows.Value)]);
        }

        return new QueryTable([.. rows.Columns.Select(column => column.Name)], values);
    }
}
