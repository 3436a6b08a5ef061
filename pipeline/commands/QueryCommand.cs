using System.CommandLine;
using System.Text;
using PerfEtl.Pipeline.Query;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl query "SQL"</c>: read-only SQL on the published snapshot.</summary>
internal static class QueryCommand
{
    private const string Purpose =
        "查询已发布的数据（示例：perfetl query \"select project_name, total_cny from mart_funding\"）";

    private static readonly Argument<string> Sql = new("SQL") { Description = "一条 SELECT 语句" };

    private static readonly Option<string?> Format = new("--format")
    {
        Description = "屏幕上：table（默认）、csv、json；写入文件时由扩展名决定",
        HelpName = "格式",
    };

    private static readonly Option<string[]> Parameters = new("-p")
    {
        Description = "参数，例如 -p year=2022 对应 SQL 中的 $year",
        HelpName = "名称=值",
    };

    private static readonly Option<string?> Target = new("--out")
    {
        Description = "写入文件而不是屏幕：.csv、.json、.parquet 或 .xlsx",
        HelpName = "文件",
    };

    private static readonly Option<bool> Raw = new("--raw")
    {
        Description = "CSV 给程序读：不加 BOM，也不在 = + - @ 开头的文字前加撇号",
    };

    private static readonly Option<int?> Timeout = new("--timeout")
    {
        Description = "最多查询多少秒（默认取设置 Query:Seconds，即 60）",
        HelpName = "秒",
    };

    private static readonly Option<int?> MaxRows = new("--max-rows")
    {
        Description = "结果最多多少行，超过即报错（默认取设置 Query:Rows，即 1000000）",
        HelpName = "行数",
    };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("query", Purpose) { Sql, Format, Parameters, Target, Raw, Timeout, MaxRows };
        command.SetAction(call =>
        {
            var isJson = call.GetValue(CommonOptions.Json);
            var format = QueryFormat.Of(call.GetValue(Format), call.GetValue(Target), isJson);
            if (call.GetValue(Raw) && format != "csv")
                throw new UsageException($"--raw 只用于 CSV，而这里的格式是 {format}。请去掉 --raw。");
            var settings = Settings.Load();
            var limits = settings.Query.With(call.GetValue(Timeout), call.GetValue(MaxRows));
            var parameters = (call.GetValue(Parameters) ?? []).Select(QueryParameters.Parse).ToList();
            var snapshot = PublishedSnapshot.In(CommonOptions.FolderOf(call, settings));
            long Query(Action<QueryRows> write) =>
                SnapshotQuery.Run(snapshot, call.GetValue(Sql)!, parameters, limits, write);
            if (call.GetValue(Target) is { } target) ToFile(target, format, call, limits, Query);
            else ToScreen(format, call, limits, Query);
            return ExitCode.Done;
        });
        return command;
    }

    private static void ToScreen(
        string format, ParseResult call, QueryOptions limits, Func<Action<QueryRows>, long> query)
    {
        using var spool = new ScreenSpool();
        using (new QueryWatch(limits, () => { }, why => CommandRunner.Tell(why, call.GetValue(CommonOptions.Json))))
        {
            query(rows =>
            {
                if (format == "json") JsonRows.Write(rows, spool.Stream);
                else if (format == "csv") CsvRows.WriteScreen(rows, spool.Stream, call.GetValue(Raw));
                else WriteTable(rows, spool.Stream);
            });
        }

        spool.Show();
    }

    private static void ToFile(
        string target, string format, ParseResult call, QueryOptions limits, Func<Action<QueryRows>, long> query)
    {
        using var file = ExportFile.At(target);
        using var watch = new QueryWatch(
            limits, file.Dispose, why => CommandRunner.Tell(why, call.GetValue(CommonOptions.Json)));
        var count = query(rows =>
        {
            if (format == "parquet")
            {
                ParquetRows.Write(rows, file.Draft);
                return;
            }

            using var stream = file.Open();
            if (format == "xlsx") XlsxRows.Write(rows, stream);
            else if (format == "json") JsonRows.Write(rows, stream);
            else CsvRows.WriteFile(rows, stream, call.GetValue(Raw));
        });
        watch.Finish(file.Keep);
        if (call.GetValue(CommonOptions.Json))
            JsonOutput.Print(new { File = target, Format = format, RowCount = count });
        else Console.WriteLine($"已写入 {target}：{count} 行。");
    }

    private static void WriteTable(QueryRows rows, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        TableRows.Write(rows, writer);
    }
}
