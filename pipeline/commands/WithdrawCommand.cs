using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl withdraw</c>: a person declares that a declaration is withdrawn.</summary>
internal static class WithdrawCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var document = new Argument<string?>("文件名")
        {
            Description = "撤下这个文件里的全部申报表；不写则用 --project",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var project = new Option<string?>("--project") { Description = "项目名称", HelpName = "名称" };
        var department = new Option<string?>("--department") { Description = "主管部门", HelpName = "名称" };
        var year = new Option<int?>("--year") { Description = "年度", HelpName = "年度" };
        var reason = new Option<string>("--reason") { Description = "为什么撤下，留在历史里", HelpName = "原因", Required = true };
        var command = new Command(
            "withdraw",
            "撤下现行有效的申报表，历史保留；可用 perfetl undo 收回"
                + "（示例：perfetl withdraw --project 项目名称 --year 2026 --reason 部门撤回）")
        {
            document, project, department, year, reason,
        };
        command.SetAction(async (call, cancel) =>
        {
            var choice = new WithdrawalChoice(
                call.GetValue(document), call.GetValue(project), call.GetValue(department), call.GetValue(year));
            var why = Checked(choice, call.GetValue(reason)!);
            var settings = Settings.Load();
            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            var data = CommonOptions.FolderOf(call, settings);
            var report = await LoadCommand.RecordedAsync(call, data, settings, progress =>
                new NightlyLoad(data, settings, vocabulary, progress).WithdrawAsync(choice.Of, why, cancel));
            return Summary.Print(report, call.GetValue(CommonOptions.Json));
        });
        return command;
    }

    private static string Checked(WithdrawalChoice choice, string reason)
    {
        if (choice.Document is null && choice.Project is null)
            throw new UsageException("没有写明撤下哪一份。应写文件名，或 --project 项目名称（可加 --department、--year）。");
        return reason.Trim() is { Length: > 0 } why
            ? why
            : throw new UsageException("--reason 是空的。应写明为什么撤下，例如 --reason 部门撤回。");
    }
}
