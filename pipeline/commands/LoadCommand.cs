using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl load [PATH…]</c>: read the sources or the given files, and publish.</summary>
internal static class LoadCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var paths = CommonOptions.Paths();
        var command = new Command("load", "读取申报表，核对，入库并发布（示例：perfetl load 申报表/2022）") { paths };
        command.SetAction(async (call, cancel) =>
        {
            var report = await RunAsync(call, call.GetValue(paths) ?? [], cancel);
            return Summary.Print(report, call.GetValue(CommonOptions.Json));
        });
        return command;
    }

    /// <summary>One load with the call's settings and a progress display.</summary>
    public static async Task<LoadReport> RunAsync(
        ParseResult call, IReadOnlyList<string> paths, CancellationToken cancel)
    {
        // Other cores do this while the settings are read; writing the run down takes its time only the first time.
        _ = Task.Run(LedgerFile.MakeReady, cancel);
        var vocabulary = Task.Run(() => Vocabulary.Load(LookupsFolder.Path), cancel);
        var settings = paths.Count > 0 ? Settings.Load() : Settings.Load().WithSources();
        var words = await vocabulary;
        var data = CommonOptions.FolderOf(call, settings);
        return await RecordedAsync(call, data, settings, progress =>
            new NightlyLoad(data, settings, words, progress).RunAsync(paths, cancel));
    }

    /// <summary>Work that loads, shown on the screen and written down in the run ledger.</summary>
    public static Task<LoadReport> RecordedAsync(
        ParseResult call, DataFolder data, Settings settings, Func<IProgress<LoadProgress>, Task<LoadReport>> work) =>
        ProgressDisplay.ShowAsync(call.GetValue(CommonOptions.Json), display =>
            RunByHand.AroundAsync(data, settings, call.CommandResult.Command.Name, display, work));
}
