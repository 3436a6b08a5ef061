namespace PerfEtl.Pipeline.Runs;

/// <summary>One line of the run ledger as written; its <see cref="Event"/> decides which members are filled.</summary>
/// <remarks>Who writes decides and writes in lines; who reads of a run takes its <see cref="RunRecord"/>.</remarks>
internal sealed record LedgerLine
{
    /// <summary>Counts up over all files, so that the order of the lines holds when the clock is set back.</summary>
    public long No { get; init; }

    /// <summary>What it tells.</summary>
    public required LedgerEvent Event { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The run it is about: <c>20261123T173000004Z-3f9c</c>.</summary>
    public string? Run { get; init; }

    /// <summary>The job or the command: <c>nightly</c>, <c>load</c>.</summary>
    public string? Job { get; init; }

    /// <summary>The due time, UTC; null for a run by hand.</summary>
    public DateTime? Due { get; init; }

    /// <summary>The first of several due times that one line lets pass, UTC.</summary>
    public DateTime? FirstDue { get; init; }

    /// <summary>How many due times the line stands for.</summary>
    public int? Count { get; init; }

    /// <summary>Which attempt at its due time, from 1.</summary>
    public int? Attempt { get; init; }

    /// <summary>Why the run took place.</summary>
    public RunReason? Why { get; init; }

    /// <summary>Who: <c>perfetl@finance-01</c>.</summary>
    public string? By { get; init; }

    /// <summary>The number of the process.</summary>
    public int? Process { get; init; }

    /// <summary>Whether a job asked, and no person.</summary>
    public bool? IsByAJob { get; init; }

    /// <summary>The call by which Hangfire started it; null for a run by hand.</summary>
    public string? Call { get; init; }

    /// <summary>What became of it.</summary>
    public RunOutcome? Outcome { get; init; }

    /// <summary>The exit code a command gives for that.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The load package of the run.</summary>
    public string? LoadId { get; init; }

    /// <summary>What each source gave.</summary>
    public IReadOnlyList<SourceTally>? Sources { get; init; }

    /// <summary>How long each stage took.</summary>
    public IReadOnlyList<StageTime>? Stages { get; init; }

    /// <summary>What went wrong, or why it did not run: one sentence in Chinese without secrets.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether trying again may help.</summary>
    public bool? IsTransient { get; init; }

    /// <summary>The cron text of a plan.</summary>
    public string? Cron { get; init; }

    /// <summary>The time zone of a plan.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Since when nothing had watched the schedule, UTC; null if something did.</summary>
    public DateTime? DownSince { get; init; }

    /// <summary>How a notice went: <c>smtp</c>, <c>webhook</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>What a notice says, as one key: the same one is not sent again and again.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether a notice arrived.</summary>
    public bool? IsDelivered { get; init; }
}

/// <summary>What a line of the run ledger tells.</summary>
internal enum LedgerEvent
{
    /// <summary>A <c>perfetl serve</c> began to watch the schedule.</summary>
    Serving,

    /// <summary>A job is due by this cron text and time zone from now on; an empty text means never.</summary>
    Planned,

    /// <summary>A run began.</summary>
    Started,

    /// <summary>A run ended, well or not.</summary>
    Ended,

    /// <summary>A due time was let pass, and why.</summary>
    NotRun,

    /// <summary>A notice about a run was handed over, or could not be.</summary>
    Notice,

    /// <summary>Somebody asked for a run now, or for a further attempt at a run that failed.</summary>
    Asked,

    /// <summary>Somebody asked a run to stop.</summary>
    StopAsked,

    /// <summary>Somebody let a job rest: its due times pass without a run.</summary>
    Paused,

    /// <summary>Somebody ended the rest.</summary>
    Resumed,

    /// <summary>The computer's clock was found to be earlier than lines already written.</summary>
    ClockSetBack,
}
