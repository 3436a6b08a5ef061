using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary>
/// <c>perfetl rebuild</c>: build the warehouse again from the archive and publish it, or make it as it once was.
/// </summary>
internal static class RebuildCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var asOf = new Option<string?>("--as-of")
        {
            Description = "另做一份这次加载之后的数据仓库，现在的不动（加载编号见 perfetl history）",
            HelpName = "加载编号",
        };
        var target = new Option<string?>("--out")
        {
            Description = "与 --as-of 同用：做到这个新文件夹（默认 data/as-of/加载编号）",
            HelpName = "文件夹",
        };
        var command = new Command(
            "rebuild", "按归档和加载清单重建数据仓库并发布；旧文件移到一边保留（示例：perfetl rebuild）") { asOf, target };
        command.SetAction(async (call, cancel) =>
        {
            if (call.GetValue(asOf) is { } load)
                return await MakeAsOfAsync(call, load.Trim(), call.GetValue(target), cancel);
            if (call.GetValue(target) is not null)
                throw new UsageException("--out 只与 --as-of 同用，例如 perfetl rebuild --as-of 加载编号 --out 文件夹。");
            var settings = Settings.Load();
            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            var report = await ProgressDisplay.ShowAsync(call.GetValue(CommonOptions.Json), async progress =>
                await new NightlyLoad(CommonOptions.FolderOf(call, settings), settings, vocabulary, progress)
                    .RebuildAsync(cancel));
            return Answer(call, report, Print);
        });
        return command;
    }

    private static async Task<int> MakeAsOfAsync(
        ParseResult call, string loadId, string? wanted, CancellationToken cancel)
    {
        var settings = Settings.Load();
        var data = CommonOptions.FolderOf(call, settings);
        var folder = Path.GetFullPath(wanted ?? Path.Combine(data.Root, "as-of", loadId));
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new UsageException($"{DataFolder.Shown(folder)} 已经存在，里面有东西，不会覆盖；"
                + "请用 --out 指定一个新文件夹，或先移走它。");
        }

        var vocabulary = Vocabulary.Load(LookupsFolder.Path);
        var draft = new DataFolder(folder + ".draft");
        try
        {
            var report = await ProgressDisplay.ShowAsync(call.GetValue(CommonOptions.Json), progress =>
                new AsOfRebuild(data, settings, vocabulary, progress).MakeAsync(loadId, draft, cancel));
            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(draft.Root, folder);
            var snapshot = Path.Combine(folder, Path.GetRelativePath(draft.Root, report.Snapshot));
            return Answer(call, report with { Snapshot = snapshot }, made => PrintAsOf(made, loadId, folder));
        }
        finally
        {
            if (Directory.Exists(draft.Root)) Directory.Delete(draft.Root, recursive: true);
        }
    }

    private static int Answer(ParseResult call, RebuildReport report, Action<RebuildReport> print)
    {
        if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(report);
        else print(report);
        var isWaiting = LoadReport.Read(report.Snapshot).Quarantined > 0;
        return report.Damaged.Count > 0 || isWaiting ? ExitCode.Quarantined : ExitCode.Done;
    }

    private static void PrintAsOf(RebuildReport report, string loadId, string folder)
    {
        Console.WriteLine($"完成：重放 {report.Loads:N0} 次加载，做出加载 {loadId} 之后的数据仓库；现在的没有改动");
        foreach (var damaged in report.Damaged) Console.WriteLine($"  缺失    {damaged}");
        Console.WriteLine($"  数据    {DataFolder.Shown(report.Snapshot)}");
        Console.WriteLine(
            $"  查看    perfetl query \"select * from mart_funding\" --data \"{DataFolder.Shown(folder)}\"");
    }

    private static void Print(RebuildReport report)
    {
        Console.WriteLine($"完成：重放 {report.Loads:N0} 次加载，已重建数据仓库并发布");
        foreach (var damaged in report.Damaged) Console.WriteLine($"  缺失    {damaged}");
        Console.WriteLine(report.Differences switch
        {
            null => "  核对    此前没有发布过数据，无从比较",
            [] => "  核对    与此前发布的数据完全一致",
            _ => $"  核对    与此前发布的数据不同：{string.Join("、", report.Differences)}",
        });
        if (report.Aside is not null) Console.WriteLine($"  旧文件  {DataFolder.Shown(report.Aside)}");
        Console.WriteLine($"  数据    {DataFolder.Shown(report.Snapshot)}");
    }
}
