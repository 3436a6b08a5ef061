using System.CommandLine;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl load [PATH…]</c>: read the sources or the given files, and publish.</summary>
internal static class LoadCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var paths = new Argument<string[]>("路径")
        {
            Description = "文件或文件夹；不写则读取设置中的来源",
            Arity = ArgumentArity.ZeroOrMore,
        };
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
        var settings = Settings.Load();
        var vocabulary = Vocabulary.Load(LookupsFolder.Path);
        return await ProgressDisplay.ShowAsync(call.GetValue(CommonOptions.Json), async progress =>
        {
            var load = new NightlyLoad(CommonOptions.FolderOf(call, settings), settings, vocabulary, progress);
            return await load.RunAsync(paths, cancel);
        });
    }
}
