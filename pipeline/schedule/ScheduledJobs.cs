using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Reporting;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Every kind of work that can be scheduled, a line each.</summary>
internal static class ScheduledJobs
{
    /// <summary>The load of every night; the sources are pulled first, each by its own job.</summary>
    public const string Nightly = "nightly";

    /// <summary>What they are called in the settings; beside them is <see cref="PullOf"/> for every database.</summary>
    public static IReadOnlyList<string> Names { get; } = [Nightly, "report", "cleanup"];

    /// <summary>The job that pulls a source: <c>pull-bureau</c>.</summary>
    public static string PullOf(string source) => $"pull-{source}";

    /// <summary>The jobs of a data folder.</summary>
    public static IReadOnlyList<ScheduledJob> All(DataFolder data, Settings settings) =>
    [
        new(Names[0], "每夜加载", (stages, cancel) => NightAsync(data, settings, stages, cancel)),
        new(Names[1], "月报", (_, cancel) => Task.FromResult(
            WorkResult.Written(LastMonthReports.Write(data, DateTime.UtcNow, cancel)))),
        new(Names[2], "清理旧快照", (_, _) =>
            Task.FromResult(WorkResult.Removed(new Publisher(data, settings.Publish).RemoveOld()))),
        .. settings.Intake.Databases.Select(source => Pull(data, source)),
    ];

    private static ScheduledJob Pull(DataFolder data, DatabaseSourceOptions source) =>
        new(PullOf(source.Name), $"拉取 {source.Name}", (stages, cancel) =>
            new SourcePull(data, stages).RunAsync(source, cancel))
        {
            RunsWithoutACron = true,
            ThenAsks = Nightly,
        };

    private static async Task<WorkResult> NightAsync(
        DataFolder data, Settings settings, StageClock stages, CancellationToken cancel)
    {
        var sources = settings.Intake.Databases.Select(source => source.Name).ToList();
        var ledger = new RunLedger(data, TimeProvider.System);
        var missing = await new PullsOfANight(ledger, sources).BringAsync(stages, cancel);
        var report = await WholeNight.RunAsync(data, settings, stages, cancel, pulls: false);
        return WorkResult.Of(report) with { Told = missing.Count > 0 ? string.Join("；", missing) : null };
    }
}

/// <summary>A kind of work that can be scheduled.</summary>
/// <param name="Name">As in the settings: <c>nightly</c>.</param>
/// <param name="Title">In Chinese.</param>
/// <param name="Work">Does it; reports its stages.</param>
internal sealed record ScheduledJob(
    string Name, string Title, Func<StageClock, CancellationToken, Task<WorkResult>> Work)
{
    /// <summary>Whether other jobs ask for it, so that it needs no due times of its own.</summary>
    public bool RunsWithoutACron { get; init; }

    /// <summary>The job to run after a further attempt that brought something; null for none.</summary>
    public string? ThenAsks { get; init; }
}
