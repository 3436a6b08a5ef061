using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl undo LOAD</c>: take one load back, as a new load.</summary>
internal static class UndoCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var load = new Argument<string>("加载编号") { Description = "见 perfetl history 或 mart_load_history 的 load_id" };
        var command = new Command(
            "undo", "撤回一次加载：恢复它之前的版本，历史保留（示例：perfetl undo 20221231T181400123Z）") { load };
        command.SetAction(async (call, cancel) =>
        {
            if (string.IsNullOrWhiteSpace(call.GetValue(load)))
                throw new UsageException("加载编号是空的，应为 20221231T181400123Z 这样的编号，见 perfetl history。");
            var settings = Settings.Load();
            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            var data = CommonOptions.FolderOf(call, settings);
            var report = await LoadCommand.RecordedAsync(call, data, settings, progress =>
                new NightlyLoad(data, settings, vocabulary, progress).UndoAsync(call.GetValue(load)!.Trim(), cancel));
            return Summary.Print(report, call.GetValue(CommonOptions.Json));
        });
        return command;
    }
}
