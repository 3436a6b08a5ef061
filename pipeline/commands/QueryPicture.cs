using System.CommandLine;
using PerfEtl.Pipeline.Query;
using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Charts.Queries;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl chart --sql</c>: the answer of a query as a chart.</summary>
internal static class QueryPicture
{
    private const int MostRows = 10_000;

    /// <summary>Runs the query within the limits of <c>perfetl query</c>, draws and writes.</summary>
    /// <exception cref="UsageException">It cannot be run, or there is nothing to draw; nothing was written.</exception>
    public static int Draw(ParseResult call, string sql, string? kind, string? title, string? target, string? name)
    {
        if (name is not null) throw new UsageException($"图名“{name}”和 --sql 只能写一个。请去掉其中一个。");
        var how = KindOf(kind);
        OutFile.Check(target, "查询.svg");
        var settings = Settings.Load();
        var folder = CommonOptions.FolderOf(call, settings);
        var snapshot = PublishedSnapshot.In(folder);
        var path = target ?? Path.Combine(folder.Charts, "query.svg");
        ChartFile.Write(path, PictureOf(snapshot, sql, how, title, settings.Query, call), FontSet.Installed);
        if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(new { Snapshot = snapshot, Files = new[] { path } });
        else Console.WriteLine(DataFolder.Shown(path));
        return ExitCode.Done;
    }

    private static Picture PictureOf(
        string snapshot, string sql, QueryChartKind kind, string? title, QueryOptions limits, ParseResult call)
    {
        using var watch = new QueryWatch(
            limits, () => { }, why => CommandRunner.Tell(why, call.GetValue(CommonOptions.Json)));
        QueryTable? table = null;
        SnapshotQuery.Run(snapshot, sql, [], limits, rows => table = TableOf(rows));
        try
        {
            return QueryChart.Draw(table!, kind, title,
                $"数据来源：快照 {Path.GetFileNameWithoutExtension(snapshot)} 上的查询", FontSet.Installed);
        }
        catch (ChartUnavailableException unavailable)
        {
            throw new UsageException(unavailable.Message);
        }
    }

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

    private static QueryChartKind KindOf(string? kind) => kind switch
    {
        null or "bar" => QueryChartKind.Bar,
        "line" => QueryChartKind.Line,
        "scatter" => QueryChartKind.Scatter,
        "histogram" => QueryChartKind.Histogram,
        _ => throw new UsageException($"--kind “{kind}”不是查询可画的图，应为 bar、line、scatter 或 histogram。"),
    };
}
