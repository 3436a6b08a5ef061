using System.CommandLine;
using System.Text;
using PerfEtl.Pipeline.Query;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl history</c>: the loads, and what resubmissions changed.</summary>
internal static class HistoryCommand
{
    private const int Usual = 20;

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
            var snapshot = PublishedSnapshot.In(CommonOptions.FolderOf(call, Settings.Load()));
            var isOfForms = call.GetValue(department) is not null || call.GetValue(project) is not null;
            Show(snapshot, isOfForms ? "queries/history_of_declarations.sql" : "queries/history_of_loads.sql",
                Parameters(call.GetValue(last), isOfForms, call.GetValue(department), call.GetValue(project)),
                call.GetValue(CommonOptions.Json));
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<(string Name, object Value)> Parameters(
        int last, bool isOfForms, string? department, string? project) =>
        isOfForms
            ? [("last", last), ("department", OrNull(department)), ("project", OrNull(project))]
            : [("last", last)];

    private static object OrNull(string? text) => text ?? (object)DBNull.Value;

    private static void Show(
        string snapshot, string file, IEnumerable<(string Name, object Value)> parameters, bool asJson) =>
        SnapshotQuery.Run(snapshot, SqlFile.Read(file), parameters, reader =>
        {
            using var output = Console.OpenStandardOutput();
            if (asJson)
            {
                JsonRows.Write(reader, output);
                return;
            }

            using var writer = new StreamWriter(output, new UTF8Encoding(false));
            TableRows.Write(reader, writer);
        });
}
