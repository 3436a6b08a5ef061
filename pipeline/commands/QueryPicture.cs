using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Query.Workers;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl chart --sql</c>: the answer of a query as a chart.</summary>
internal static class QueryPicture
{
    /// <summary>Runs the query within the limits of <c>perfetl query</c>, draws and writes.</summary>
    /// <exception cref="UsageException">It cannot be run, or there is nothing to draw; nothing was written.</exception>
    public static int Draw(ParseResult call, string sql, string? kind, string? title, string? target, string? name)
    {
        if (name is not null) throw new UsageException($"图名“{name}”和 --sql 只能写一个。请去掉其中一个。");
        _ = ChartOfRows.KindOf(kind);
        OutFile.Check(target, "查询.svg");
        var settings = Settings.Load();
        var folder = CommonOptions.FolderOf(call, settings);
        var snapshot = PublishedSnapshot.In(folder);
        var path = target ?? Path.Combine(folder.Charts, "query.svg");
        using var drawn = new MemoryStream();
        CommandQuery.Run(
            new QueryRequest
            {
                Snapshot = snapshot,
                Sql = sql,
                Limits = settings.Query,
                Form = AnswerForm.Chart,
                Chart = (kind ?? "bar") + Path.GetExtension(path),
                Title = title,
            }, drawn);
        ChartFile.Write(path, drawn.GetBuffer().AsSpan(0, (int)drawn.Length));
        if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(new { Snapshot = snapshot, Files = new[] { path } });
        else Console.WriteLine(DataFolder.Shown(path));
        return ExitCode.Done;
    }
}
