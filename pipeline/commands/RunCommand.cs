using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl run</c>: one night, from the sources to the charts.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var demo = new Option<bool>("--demo")
        {
            Description = "试用：读取随程序附带的 20 份示例申报表，放进单独的数据文件夹（默认 perfetl-demo）",
        };
        var command = new Command("run", "运行一夜的全部工作：读取、核对、入库、发布、出图（示例：perfetl run --demo）") { demo };
        command.SetAction(async (call, cancel) =>
        {
            var settings = call.GetValue(demo) ? Settings.OfTheDemo() : Settings.Load().WithSources();
            var data = CommonOptions.FolderOf(call, settings);
            if (call.GetValue(demo))
            {
                DemoFolder.Claim(data);
                NextCommand.Remember(DataFolder.Shown(data.Root), settingsFile: null);
            }

            var report = await LoadCommand.RecordedAsync(
                call, data, settings, progress => WholeNight.RunAsync(data, settings, progress, cancel));
            return Summary.Print(report, call.GetValue(CommonOptions.Json));
        });
        return command;
    }
}

/// <summary>A data folder of sample forms, marked as such: they never come into a warehouse of real ones.</summary>
internal static class DemoFolder
{
    private const string Mark = "DEMO";

    /// <summary>Makes the folder one of sample forms.</summary>
    /// <exception cref="UsageException">It holds a warehouse already that is none.</exception>
    public static void Claim(DataFolder data)
    {
        var mark = Path.Combine(data.Root, Mark);
        if (File.Exists(mark)) return;
        if (Directory.Exists(Path.GetDirectoryName(data.WorkingFile)) || Directory.Exists(data.Published))
            throw new UsageException($"{DataFolder.Shown(data.Root)} 里已有正式数据，示例申报表不能混进去。"
                + "请换一个文件夹，例如 perfetl run --demo --data perfetl-demo。");
        Directory.CreateDirectory(data.Root);
        File.WriteAllText(mark, "这个数据文件夹里是随程序附带的示例申报表，可以整个删除。\n");
    }
}
