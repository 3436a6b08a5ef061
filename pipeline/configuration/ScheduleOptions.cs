namespace PerfEtl.Pipeline.Configuration;

/// <summary>When <c>perfetl serve</c> runs what (section <c>Schedule</c>).</summary>
internal sealed record ScheduleOptions
{
    /// <summary>The jobs by name, for example <c>nightly</c>; a job that is not named is not run.</summary>
    public IReadOnlyDictionary<string, JobOptions> Jobs { get; init; } = new Dictionary<string, JobOptions>();

    /// <summary>
    /// A csv file of holidays and make-up working days with the columns <c>date,kind,name</c>; empty if there is none,
    /// then only Saturdays and Sundays are free.
    /// </summary>
    public string Calendar { get; init; } = "";

    /// <summary>
    /// Where several <c>perfetl serve</c> agree on who runs what: <c>postgresql:Host=db1;Database=perfetl</c> or
    /// <c>sqlserver:Server=db1;Database=perfetl</c>, without user and password; empty for one program alone.
    /// </summary>
    public string Store { get; init; } = "";

    /// <summary>After how many seconds without a sign of life another program takes over; only with a store.</summary>
    [Within(3, 600, "秒")]
    public int CheckInSeconds { get; init; } = 12;

    /// <summary>How many seconds a run that is asked to stop may take to do so.</summary>
    [Within(1, 3_600, "秒")]
    public int StopSeconds { get; init; } = 120;
}

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
