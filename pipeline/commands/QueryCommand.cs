using System.CommandLine;
using PerfEtl.Pipeline.Query;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl query "SQL"</c>: read-only SQL on the published snapshot.</summary>
internal static class QueryCommand
{
    private const string Purpose =
        "查询已发布的数据（示例：perfetl query \"select project_name, total_cny from mart_funding\"）";

    private static readonly string[] Formats = ["table", "csv", "json", "parquet"];

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var sql = new Argument<string>("SQL") { Description = "一条 SELECT 语句" };
        var format = new Option<string?>("--format") { Description = "table（默认）、csv、json 或 parquet", HelpName = "格式" };
        var parameters = new Option<string[]>("-p")
        {
            Description = "参数，例如 -p year=2022 对应 SQL 中的 $year",
            HelpName = "名称=值",
        };
        var target = new Option<string?>("--out") { Description = "写入文件而不是屏幕；parquet 必须写入文件", HelpName = "文件" };
        var command = new Command("query", Purpose) { sql, format, parameters, target };
        command.SetAction(call =>
        {
            var chosen = call.GetValue(format) ?? (call.GetValue(CommonOptions.Json) ? "json" : "table");
            if (!Formats.Contains(chosen))
                throw new UsageException($"没有“{chosen}”这种格式，应为 {string.Join("、", Formats)} 之一。");
            if (chosen == "parquet" && call.GetValue(target) is null)
                throw new UsageException("parquet 不能写到屏幕上，请加 --out 文件.parquet。");
            var snapshot = PublishedSnapshot.In(CommonOptions.FolderOf(call, Settings.Load()));
            Run(snapshot, call.GetValue(sql)!, call.GetValue(parameters) ?? [], chosen, call.GetValue(target));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Run(string snapshot, string sql, string[] parameters, string format, string? target) =>
        SnapshotQuery.Run(snapshot, sql, parameters.Select(QueryParameters.Parse), reader =>
        {
            if (format == "parquet")
            {
                ParquetRows.Write(reader, target!);
                return;
            }

            using var output = target is null ? Console.OpenStandardOutput() : File.Create(target);
            if (format == "json") JsonRows.Write(reader, output);
            else if (format == "csv") CsvRows.Write(reader, output);
            else WriteTable(reader, output);
        });

    private static void WriteTable(PerfEtl.Warehouse.DuckDB.DuckDBDataReader reader, Stream output)
    {
        using var writer = new StreamWriter(output, new System.Text.UTF8Encoding(false));
        TableRows.Write(reader, writer);
    }
}
