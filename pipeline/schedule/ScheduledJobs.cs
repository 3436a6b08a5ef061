using PerfEtl.Pipeline.Commands;
using PerfEtl.Pipeline.Publish;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Every kind of work that can be scheduled, a line each.</summary>
internal static class ScheduledJobs
{
    /// <summary>What they are called in the settings.</summary>
    public static IReadOnlyList<string> Names { get; } = ["nightly", "report", "cleanup"];

    /// <summary>The jobs of a data folder.</summary>
    public static IReadOnlyList<ScheduledJob> All(DataFolder data, Settings settings) =>
    [
        new(Names[0], "每夜加载", async (stages, cancel) =>
            RunResult.Of(await WholeNight.RunAsync(data, settings, stages, cancel))),
        new(Names[1], "月报", (_, cancel) => Task.FromResult(
            RunResult.Written(MonthOfReports.Write(data, DateTime.UtcNow, cancel)))),
        new(Names[2], "清理旧快照", (_, _) =>
            Task.FromResult(RunResult.Removed(new Publisher(data, settings.Publish).RemoveOld()))),
    ];
}
