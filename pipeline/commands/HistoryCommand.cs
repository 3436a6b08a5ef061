using System.CommandLine;
using System.Text;
using Dapper;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Query;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl history</c>: the loads, and what resubmissions changed.</summary>
internal static class HistoryCommand
{
    private const int Usual = 20;

    private static readonly Dictionary<string, string> Heads = new()
    {
        ["load_id"] = "加载编号",
        ["started_at_beijing"] = "北京时间",
        ["kind"] = "种类",
        ["document_count"] = "文件",
        ["new_count"] = "新增",
        ["revised_count"] = "修订",
        ["returned_count"] = "重报",
        ["withdrawn_count"] = "撤回",
        ["restored_count"] = "恢复",
        ["unchanged_count"] = "未变",
        ["quarantined_count"] = "隔离",
        ["waiting_count"] = "待处理",
        ["fiscal_year"] = "年度",
        ["department_name"] = "主管部门",
        ["project_name"] = "项目",
        ["version"] = "版本",
        ["message"] = "变动",
        ["delta_cny"] = "金额差（元）",
    };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var last = new Option<int>("--last")
        {
            Description = $"最近多少条（默认 {Usual}）",
            HelpName = "条数",
            DefaultValueFactory = _ => Usual,
        };
        var department = new Option<string?>("--department") { Description = "列出这个主管部门各次修订改了什么", HelpName = "名称" };
        var project = new Option<string?>("--project") { Description = "列出这个项目各次修订改了什么", HelpName = "名称" };
        var command = new Command("history", "历次加载，或历次修订改了什么（示例：perfetl history --project 项目名称）")
        {
            last, department, project,
        };
        command.SetAction(call =>
        {
            if (call.GetValue(last) < 1)
                throw new UsageException($"--last {call.GetValue(last)} 不合要求，应为 1 或更大，例如 --last 20。");
            var snapshot = PublishedSnapshot.In(CommonOptions.FolderOf(call, Settings.Load()));
            CheckNames(snapshot, call.GetValue(department), call.GetValue(project));
            var isOfForms = call.GetValue(department) is not null || call.GetValue(project) is not null;
            Show(snapshot, isOfForms ? "queries/history_of_declarations.sql" : "queries/history_of_loads.sql",
                Parameters(call.GetValue(last), isOfForms, call.GetValue(department), call.GetValue(project)),
                call.GetValue(CommonOptions.Json));
            return ExitCode.Done;
        });
        return command;
    }

    // A slip would look like a department that never changed anything.
    private static void CheckNames(string snapshot, string? department, string? project)
    {
        if (department is null && project is null) return;
        using var connection = WarehouseFile.OpenSnapshot(snapshot, isForOneThread: true);
        var names = connection.Query<(string Department, string Project)>(SqlFile.Read("queries/declared_names.sql"))
            .AsList();
        CheckName("--department", "主管部门", department, [.. names.Select(name => name.Department)]);
        CheckName("--project", "项目", project, [.. names.Select(name => name.Project)]);
    }

    private static void CheckName(string option, string what, string? asked, IReadOnlyList<string> names)
    {
        if (asked is null || names.Contains(asked)) return;
        var some = string.Join("、", names.Distinct().Order(StringComparer.Ordinal).Take(5));
        throw new UsageException($"{option}：没有{what}“{asked}”的申报表。{MeantName.Question(asked, names)}例如已有：{some}。");
    }

    private static IEnumerable<(string Name, object Value)> Parameters(
        int last, bool isOfForms, string? department, string? project) =>
        isOfForms
            ? [("last", last), ("department", OrNull(department)), ("project", OrNull(project))]
            : [("last", last)];

    private static object OrNull(string? text) => text ?? (object)DBNull.Value;

    private static void Show(
        string snapshot, string file, IEnumerable<(string Name, object Value)> parameters, bool asJson) =>
        SnapshotQuery.Run(snapshot, SqlFile.Read(file), parameters, new QueryOptions(), rows =>
        {
            using var output = Console.OpenStandardOutput();
            if (asJson)
            {
                JsonRows.Write(rows, output);
                return;
            }

            using var writer = new StreamWriter(output, new UTF8Encoding(false));
            AlignedTable.Write(rows, writer, Heads);
        });
}
