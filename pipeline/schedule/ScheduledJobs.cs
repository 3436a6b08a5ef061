using PerfEtl.Pipeline.Commands;
using PerfEtl.Pipeline.Publish;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Every kind of work that can be scheduled, a line each.</summary>
internal static class ScheduledJobs
{
    /// <summary>The jobs of a data folder.</summary>
    public static IReadOnlyList<ScheduledJob> All(DataFolder data, Settings settings) =>
    [
        new("nightly", "每夜加载", async (stages, cancel) =>
            RunResult.Of(await WholeNight.RunAsync(data, settings, stages, cancel))),
        new("report", "月报", (_, cancel) => Task.FromResult(
            RunResult.Written(MonthOfReports.Write(data, DateTime.UtcNow, cancel)))),
        new("cleanup", "清理旧快照", (_, _) =>
            Task.FromResult(RunResult.Removed(new Publisher(data, settings.Publish).RemoveOld()))),
    ];
}
