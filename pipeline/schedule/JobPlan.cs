using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>When a job is due and what becomes of due times that pass: its settings, read and checked.</summary>
internal sealed record JobPlan
{
    private const string RunOnce = "run-once";
    private const string Skip = "skip";

    /// <summary>The job: <c>nightly</c>.</summary>
    public required string Job { get; init; }

    /// <summary>The cron text as it stands in the settings; empty for a job that only others ask for.</summary>
    public required string Cron { get; init; }

    /// <summary>The due times.</summary>
    public required DueTimes Due { get; init; }

    /// <summary>Whether one run makes up for what was missed; otherwise it is only recorded.</summary>
    public required bool MakesUp { get; init; }

    /// <summary>Which days are working days; null if every day is as good.</summary>
    public required WorkCalendar? Workdays { get; init; }

    /// <summary>How often a failure that may pass is tried again.</summary>
    public required int Retries { get; init; }

    /// <summary>The wait before the first new attempt.</summary>
    public required TimeSpan RetryAfter { get; init; }

    /// <summary>The day of a due time, as people there call it.</summary>
    public DateOnly DayOf(DateTime due) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(due, Due.Zone));

    /// <summary>The next due time for people: <c>2022-12-31 01:30:00</c> there.</summary>
    public string Next(DateTime now) => Due.After(now) is { } due ? RunTexts.Moment(due, Due.Zone)
        : $"随 {ScheduledJobs.Nightly} 运行";

    /// <summary>Reads a job's settings.</summary>
    /// <param name="job">The job: <c>nightly</c>.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="runsWithoutACron">Whether other jobs ask for it.</param>
    /// <returns>The plan, or null for a job that is switched off.</returns>
    /// <exception cref="SettingsException">A value does not fit; the message says what would.</exception>
    public static JobPlan? Of(
        string job, JobOptions options, WorkCalendar calendar, bool runsWithoutACron = false)
    {
        if (string.IsNullOrWhiteSpace(options.Cron) && !runsWithoutACron) return null;
        var place = $"设置 Schedule:Jobs:{job}";
        if (options.Missed is not (RunOnce or Skip))
            throw new SettingsException($"{place}:Missed：“{options.Missed}”不认识，应为 {RunOnce}（补运行一次）或 {Skip}（不补）。");
        return new JobPlan
        {
            Job = job,
            Cron = options.Cron.Trim(),
            Due = DueTimesOf(place, options),
            MakesUp = options.Missed == RunOnce,
            Workdays = options.Workdays ? calendar : null,
            Retries = options.Retries,
            RetryAfter = TimeSpan.FromMinutes(options.RetryMinutes),
        };
    }

    private static DueTimes DueTimesOf(string place, JobOptions options)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var zone))
            throw new SettingsException($"{place}:TimeZone：找不到时区“{options.TimeZone}”，应为 Asia/Shanghai 这样的名称。");
        if (string.IsNullOrWhiteSpace(options.Cron)) return DueTimes.None(zone);
        if (CronText.Refusal(options.Cron) is { } refusal)
            throw new SettingsException($"{place}:Cron：“{options.Cron}”：{refusal}。");
        var times = DueTimes.Parse(options.Cron, zone) ?? throw new SettingsException(
            $"{place}:Cron：“{options.Cron}”不是能用的时间表。应为六段“秒 分 时 日 月 星期”，例如每天 1:30 写作 0 30 1 * * ?，"
            + "每月 1 日 6:00 写作 0 0 6 1 * ?；也可以是 crontab 的五段，例如 30 1 * * *。");
        return times.After(DateTime.UtcNow) is not null ? times : throw new SettingsException(
            $"{place}:Cron：“{options.Cron}”永远不会到点（没有这样的日子），应改为会到来的日子，留空则停用。");
    }
}

/// <summary>The plans of all jobs that the settings switch on.</summary>
internal static class JobPlans
{
    /// <summary>Reads and checks them.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="jobs">The jobs there are.</param>
    /// <exception cref="SettingsException">A job is not known, or one of its values does not fit.</exception>
    public static IReadOnlyList<JobPlan> Of(ScheduleOptions options, IReadOnlyList<ScheduledJob> jobs)
    {
        var unknown = options.Jobs.Keys.FirstOrDefault(name => jobs.All(job => job.Name != name));
        if (unknown is not null)
            throw new SettingsException(
                $"设置 Schedule:Jobs：没有“{unknown}”这种作业，应为 {string.Join("、", jobs.Select(job => job.Name))}。");
        var calendar = WorkCalendar.Read(options.Calendar);
        return [.. jobs.Where(job => options.Jobs.ContainsKey(job.Name) || job.RunsWithoutACron).Select(job =>
            JobPlan.Of(job.Name, options.Jobs.GetValueOrDefault(job.Name) ?? new JobOptions(), calendar,
                job.RunsWithoutACron)).OfType<JobPlan>()];
    }

    /// <summary>What working days mean in a year the calendar does not know; empty if it matters to no job.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="now">UTC.</param>
    public static string CalendarNote(IReadOnlyList<JobPlan> plans, DateTime now) =>
        plans.All(plan => plan.Workdays?.Knows(now.Year) ?? true) ? ""
            : $"。注意：节假日表里没有 {now.Year} 年，“只在工作日运行”的作业只按星期六、星期日休息（设置 Schedule:Calendar）";
}
