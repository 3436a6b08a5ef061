using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Quarantine;
using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl quarantine</c>: what waits; <c>perfetl quarantine drop</c>: give some of it up.</summary>
internal static class QuarantineCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("quarantine", "隔离区里等待处理的申报表；complete 补录，drop 放弃（示例：perfetl quarantine）")
        {
            CompleteCommand.Build(), Drop(),
        };
        command.SetAction(call =>
        {
            var folder = CommonOptions.FolderOf(call, Settings.Load());
            var waiting = LoadReport.Read(PublishedSnapshot.In(folder)).Quarantine;
            if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(new { Waiting = waiting });
            else Print(waiting, folder);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Drop()
    {
        var document = new Argument<string>("文件名或散列值") { Description = "见 perfetl quarantine" };
        var reason = new Option<string>("--reason") { Description = "为什么放弃，留在历史里", HelpName = "原因", Required = true };
        var form = new Option<int?>("--form") { Description = "只放弃文件中的第几份；不写则放弃整个文件", HelpName = "序号" };
        var command = new Command(
            "drop", "放弃隔离区里的一份，不再读取；可用 perfetl undo 收回（示例：perfetl quarantine drop 通知.pdf --reason 不是申报表）")
        {
            document, reason, form,
        };
        command.SetAction(async (call, cancel) =>
        {
            var why = call.GetValue(reason)!.Trim();
            if (why.Length == 0) throw new UsageException("--reason 是空的。应写明为什么放弃，例如 --reason 不是申报表。");
            var settings = Settings.Load();
            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            var data = CommonOptions.FolderOf(call, settings);
            var report = await LoadCommand.RecordedAsync(call, data, settings, progress =>
                new NightlyLoad(data, settings, vocabulary, progress).DropAsync(
                    waiting => WaitingChoice.Of(waiting, call.GetValue(document)!, call.GetValue(form)), why, cancel));
            return Summary.Print(report, call.GetValue(CommonOptions.Json));
        });
        return command;
    }

    private static void Print(IReadOnlyList<WaitingForm> waiting, DataFolder folder)
    {
        if (waiting.Count == 0)
        {
            Console.WriteLine("隔离区是空的，没有等待处理的申报表。");
            return;
        }

        Console.WriteLine($"隔离区有 {waiting.Count:N0} 份等待处理，文件在 {DataFolder.Shown(folder.Quarantine)}：");
        foreach (var form in waiting)
        {
            Console.WriteLine($"  {form.Sentence}");
            Console.WriteLine($"    来源 {(form.SourceName.Length > 0 ? form.SourceName : "文件")}，"
                + $"自 {BeijingTime.Text(form.SinceAt)}（北京时间）起，类别 {form.Verdict}"
                + (form.DocumentSha256.Length > 0 ? $"，散列值 {form.DocumentSha256[..12]}" : ""));
            Console.WriteLine($"    下一步：{form.NextStep}");
            foreach (var command in CommandsFor(form)) Console.WriteLine($"    键入：{command}");
        }
    }

    // What a page has buttons for.
    private static IEnumerable<string> CommandsFor(WaitingForm form)
    {
        var document = form.DocumentSha256.Length > 0 ? form.DocumentSha256[..12] : $"\"{form.DocumentName}\"";
        if (form.Verdict == "conflict") yield return "perfetl load 要采用的文件";
        if (form.NextStep.Contains("放弃", StringComparison.Ordinal))
        {
            yield return $"perfetl quarantine drop {document}"
                + (form.FormNo > 0 ? $" --form {form.FormNo}" : "") + " --reason 为什么放弃";
        }
    }
}
