using System.CommandLine;
using PerfEtl.Pipeline.Load;
using PerfEtl.Reports.Charts;

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
            var report = await LoadCommand.RunAsync(call, [], cancel);
            var folder = CommonOptions.FolderOf(call, Settings.Load());
            return Summary.Print(report with { Charts = Draw(report, folder) }, call.GetValue(CommonOptions.Json));
        });
        return command;
    }

    private static List<string> Draw(LoadReport report, DataFolder folder)
    {
        if (report.Declarations == 0) return [];
        var charts = new List<string>
        {
            Path.Combine(folder.Charts, "funding.svg"),
            Path.Combine(folder.Charts, "funding.png"),
        };
        ChartPicture.Write(report.Snapshot, "funding", charts, new ChartFilter());
        return charts;
    }
}
