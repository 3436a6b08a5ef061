using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl schedule</c>: when each job is due next, and on which of these days it does not run.</summary>
internal static class ScheduleCommand
{
    private const int Shown = 10;

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("schedule", $"每个定时作业接下来 {Shown} 次的时间，放假不运行的也写明（示例：perfetl schedule）");
        command.SetAction(call =>
        {
            var settings = Settings.Load();
            if (settings.Origin is null) throw SettingsPlaces.NotFound("何时运行什么");
            var jobs = ScheduledJobs.All(CommonOptions.FolderOf(call, settings), settings);
            var planned = JobPlans.Of(settings.Schedule, jobs)
                .Select(plan => new PlannedJob(plan, jobs.First(job => job.Name == plan.Job).Title)).ToList();
            if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(new { Jobs = planned });
            else Print(settings, planned);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Settings settings, List<PlannedJob> planned)
    {
        if (planned.Count == 0) Console.WriteLine($"{settings.Origin}：没有设置定时作业（Schedule:Jobs）。");
        foreach (var job in planned)
        {
            Console.WriteLine(job.Cron.Length == 0 ? $"{job.Job}（{job.Title}）：随 {ScheduledJobs.Nightly} 运行"
                : $"{job.Job}（{job.Title}）：{job.Cron}，时区 {job.TimeZone}");
            foreach (var due in job.Due)
                Console.WriteLine($"  {due.At}{(due.FreeBecause is { } why ? $"  不运行：{why}" : "")}");
        }
    }

    /// <summary>A job and its next due times.</summary>
    private sealed class PlannedJob(JobPlan plan, string title)
    {
        public string Job => plan.Job;

        public string Title => title;

        public string Cron => plan.Cron;

        public string TimeZone => plan.Due.Zone.Id;

        public IReadOnlyList<DueTime> Due { get; } = [.. plan.Due.Next(Shown, DateTime.UtcNow).Select(due =>
            new DueTime(RunTexts.Moment(due, plan.Due.Zone), due, plan.Workdays?.FreeBecause(plan.DayOf(due))))];
    }

    /// <summary>A due time: on the clock there, in UTC, and why the job does not run then.</summary>
    private sealed record DueTime(string At, DateTime AtUtc, string? FreeBecause);
}
