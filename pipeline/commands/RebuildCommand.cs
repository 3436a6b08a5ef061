using System.CommandLine;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl rebuild</c>: build the warehouse again from the archive and publish it.</summary>
internal static class RebuildCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("rebuild", "按归档和加载清单重建数据仓库并发布；旧文件移到一边保留（示例：perfetl rebuild）");
        command.SetAction(async (call, cancel) =>
        {
            var settings = Settings.Load();
            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            var report = await ProgressDisplay.ShowAsync(call.GetValue(CommonOptions.Json), async progress =>
                await new NightlyLoad(CommonOptions.FolderOf(call, settings), settings, vocabulary, progress)
                    .RebuildAsync(cancel));
            if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(report);
            else Print(report);
            return report.Damaged.Count > 0 ? ExitCode.Quarantined : ExitCode.Done;
        });
        return command;
    }

    private static void Print(RebuildReport report)
    {
        Console.WriteLine($"完成：重放 {report.Loads:N0} 次加载，已重建数据仓库并发布");
        foreach (var damaged in report.Damaged) Console.WriteLine($"  缺失    {damaged}");
        Console.WriteLine(report.Differences.Count == 0
            ? "  核对    与此前发布的数据完全一致"
            : $"  核对    与此前发布的数据不同：{string.Join("、", report.Differences)}");
        if (report.Aside is not null) Console.WriteLine($"  旧文件  {DataFolder.Shown(report.Aside)}");
        Console.WriteLine($"  数据    {DataFolder.Shown(report.Snapshot)}");
    }
}
