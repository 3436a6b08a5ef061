using System.CommandLine;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl run</c>: one night, from the sources to the charts.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("run", "运行一夜的全部工作：读取、核对、入库、发布、出图");
        command.SetAction(async (call, cancel) =>
        {
            var settings = Settings.Load();
            var data = CommonOptions.FolderOf(call, settings);
            var report = await LoadCommand.RecordedAsync(
                call, data, settings, progress => WholeNight.RunAsync(data, settings, progress, cancel));
            return Summary.Print(report, call.GetValue(CommonOptions.Json));
        });
        return command;
    }
}
