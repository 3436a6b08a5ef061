namespace PerfEtl.Pipeline.Configuration;

/// <summary>When one job runs (section <c>Schedule:Jobs:NAME</c>).</summary>
internal sealed record JobOptions
{
    /// <summary>
    /// Six fields <c>0 30 1 * * ?</c> (second, minute, hour, day, month, weekday by its name) or the five of crontab;
    /// empty to switch the job off.
    /// </summary>
    public string Cron { get; init; } = "";

    /// <summary>The time zone the cron text is meant in.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>
    /// What becomes of due times at which nothing could run: <c>run-once</c> makes up for all of them with one run,
    /// <c>skip</c> only records them.
    /// </summary>
    public string Missed { get; init; } = "run-once";

    /// <summary>Whether to run on working days only, see <see cref="ScheduleOptions.Calendar"/>.</summary>
    public bool Workdays { get; init; }

    /// <summary>How often to try again after a failure that may pass.</summary>
    [Within(0, 10, "次")]
    public int Retries { get; init; } = 3;

    /// <summary>Minutes until the first new attempt; each further one waits twice as long.</summary>
    [Within(1, 720, "分钟")]
    public int RetryMinutes { get; init; } = 10;
}
