using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Plan;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl plan [PATH…]</c>: what <c>load</c> would change; writes nothing.</summary>
internal static class PlanCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var paths = CommonOptions.Paths();
        var command = new Command("plan", "预演加载：逐份逐格列出会改变什么、金额差多少，不写入任何数据（示例：perfetl plan 申报表/2022）") { paths };
        command.SetAction(async (call, cancel) =>
        {
            var settings = Settings.Load();
            if (call.GetValue(paths) is not { Length: > 0 }) settings = settings.WithSources();
            var folder = CommonOptions.FolderOf(call, settings);
            var plan = await ProgressDisplay.ShowAsync(call.GetValue(CommonOptions.Json), async progress =>
                await LoadPlan.MakeAsync(folder, settings, call.GetValue(paths) ?? [], progress, cancel));
            if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(plan);
            else PlanText.Write(plan, Console.Out);
            return plan.Refused.Count > 0 ? ExitCode.Quarantined : ExitCode.Done;
        });
        return command;
    }
}
