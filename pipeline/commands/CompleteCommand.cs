using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl quarantine complete</c>: a person adds what the print of a form leaves open.</summary>
internal static class CompleteCommand
{
    /// <summary>The command, below <c>quarantine</c>.</summary>
    public static Command Build()
    {
        var document = new Argument<string>("文件名或散列值") { Description = "见 perfetl quarantine" };
        var year = new Option<int?>("--year") { Description = "年度", HelpName = "年度" };
        var department = new Option<string?>("--department") { Description = "主管部门", HelpName = "名称" };
        var project = new Option<string?>("--project") { Description = "项目名称", HelpName = "名称" };
        var unit = new Option<string?>("--unit") { Description = "金额单位：元、万元", HelpName = "单位" };
        var form = new Option<int?>("--form") { Description = "只补录文件中的第几份；不写则补录全部等待的", HelpName = "序号" };
        var reason = new Option<string>("--reason")
        {
            Description = "补录的依据，留在历史里",
            HelpName = "依据",
            DefaultValueFactory = _ => "人工补录",
        };
        var command = new Command(
            "complete",
            "补录原表没有印出的年度、主管部门、项目名称或金额单位，并重新读取；可用 perfetl undo 收回"
                + "（示例：perfetl quarantine complete 通知.pdf --year 2024 --unit 万元）")
        {
            document, year, department, project, unit, form, reason,
        };
        command.SetAction(async (call, cancel) =>
        {
            var facts = CompletionWords.Checked(
                call.GetValue(year), call.GetValue(department), call.GetValue(project), call.GetValue(unit));
            var settings = Settings.Load();
            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            var data = CommonOptions.FolderOf(call, settings);
            var report = await LoadCommand.RecordedAsync(call, data, settings, progress =>
                new NightlyLoad(data, settings, vocabulary, progress).CompleteAsync(
                    waiting => CompletionWords.WithBytes(
                        WaitingChoice.Of(waiting, call.GetValue(document)!, call.GetValue(form))),
                    facts, call.GetValue(reason)!, cancel));
            return Summary.Print(report, call.GetValue(CommonOptions.Json));
        });
        return command;
    }
}
