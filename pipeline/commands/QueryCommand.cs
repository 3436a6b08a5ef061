using System.CommandLine;
using System.Diagnostics;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Query;
using PerfEtl.Pipeline.Query.Workers;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl query "SQL"</c>: read-only SQL on the published snapshot.</summary>
internal static class QueryCommand
{
    /// <summary>What one types.</summary>
    public const string Name = "query";

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
        var command = new Command(Name, Purpose) { Sql, Format, Parameters, Target, Raw, Timeout, MaxRows };
        command.SetAction(call =>
        {
            var isJson = call.GetValue(CommonOptions.Json);
            var format = QueryFormat.Of(call.GetValue(Format), call.GetValue(Target), isJson);
            if (call.GetValue(Raw) && format != "csv")
                throw new UsageException($"--raw 只用于 CSV，而这里的格式是 {format}。请去掉 --raw。");
            var settings = Settings.Load();
            var limits = settings.Query.With(call.GetValue(Timeout), call.GetValue(MaxRows));
            var request = new QueryRequest
            {
                Snapshot = PublishedSnapshot.In(CommonOptions.FolderOf(call, settings)),
                Sql = call.GetValue(Sql)!,
                Parameters = call.GetValue(Parameters) ?? [],
                Limits = limits,
                Form = FormOf(format, isFile: call.GetValue(Target) is not null),
                IsRaw = call.GetValue(Raw),
            };
            if (call.GetValue(Target) is { } target) ToFile(target, format, request, isJson);
            else ToScreen(request);
            return ExitCode.Done;
        });
        return command;
    }

    private static AnswerForm FormOf(string format, bool isFile) => format switch
    {
        "table" => AnswerForm.Table,
        "csv" => isFile ? AnswerForm.Csv : AnswerForm.CsvText,
        "json" => AnswerForm.Json,
        "xlsx" => AnswerForm.Xlsx,
        "parquet" => AnswerForm.Parquet,
        _ => throw new UnreachableException(),
    };

    private static void ToScreen(QueryRequest request)
    {
        using var spool = new ScreenSpool();
        CommandQuery.Run(request, spool.Stream);
        spool.Show();
    }

    private static void ToFile(string target, string format, QueryRequest request, bool isJson)
    {
        using var file = ExportFile.At(target);
        long count;
        using (var stream = request.Form == AnswerForm.Parquet ? Stream.Null : file.Open())
            count = CommandQuery.Run(request with { Path = file.Draft }, stream);
        file.Keep();
        if (isJson) JsonOutput.Print(new { File = target, Format = format, RowCount = count });
        else Console.WriteLine($"已写入 {target}：{count} 行。");
    }
}
