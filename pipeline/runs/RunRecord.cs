namespace PerfEtl.Pipeline.Runs;

/// <summary>One run, or due times that were let pass, as the whole ledger tells of it.</summary>
/// <remarks>
/// <see cref="RunRecords"/> makes it of the <see cref="LedgerLine"/>s about it; whoever shows runs, tells of them or
/// takes them into the warehouse reads it, and <c>perfetl runs --json</c> prints it as it is.
/// </remarks>
internal sealed record RunRecord
{
    /// <summary>The number of its first line.</summary>
    public required long No { get; init; }

    /// <summary>Sorts by time: <c>20261123T173000004Z-3f9c</c>.</summary>
    public required string Run { get; init; }

    /// <summary>The job or the command: <c>nightly</c>, <c>load</c>.</summary>
    public required string Job { get; init; }

    /// <summary>What became of it.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>Why it took place; null if it did not.</summary>
    public RunReason? Why { get; init; }

    /// <summary>Whether a person or another job asked for it; no due time of its own stands behind it.</summary>
    public bool IsAskedFor => Why is RunReason.Manual or RunReason.Chained;

    /// <summary>Which attempt at its due time, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The due time, UTC; null for a run by hand.</summary>
    public DateTime? Due { get; init; }

    /// <summary>The first of several due times let pass, UTC.</summary>
    public DateTime? FirstDue { get; init; }

    /// <summary>How many due times it stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>When it was first written down, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>UTC; null if it did not run.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>UTC; null while it runs, or if its process died.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Who: <c>perfetl@finance-01</c>.</summary>
    public required string By { get; init; }

    /// <summary>The number of the process.</summary>
    public int? Process { get; init; }

    /// <summary>The call by which Hangfire started it; null for a run by hand.</summary>
    public string? Call { get; init; }

    /// <summary>The exit code a command gives for it; null while it runs.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The load package of the run.</summary>
    public string? LoadId { get; init; }

    /// <summary>What each source gave.</summary>
    public IReadOnlyList<SourceTally> Sources { get; init; } = [];

    /// <summary>How long each stage took.</summary>
    public IReadOnlyList<StageTime> Stages { get; init; } = [];

    /// <summary>What went wrong, or why it did not run: one sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether trying again may help.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The notices about it.</summary>
    public IReadOnlyList<NoticeRecord> Notices { get; init; } = [];

    /// <summary>When it was: when it began, else was due, else was written down, UTC.</summary>
    public DateTime Moment() => StartedAt ?? Due ?? RecordedAt;

    /// <summary>A count of all its sources together; null where it tells of none.</summary>
    public long? Sum(Func<SourceTally, long> count) => Sources.Count == 0 ? null : Sources.Sum(count);
}

/// <summary>How a notice about a run went.</summary>
/// <param name="Channel"><c>smtp</c> or <c>webhook</c>.</param>
/// <param name="IsDelivered">Whether it was taken.</param>
/// <param name="Reason">Why not; null if it was.</param>
internal sealed record NoticeRecord(string Channel, bool IsDelivered, string? Reason);

/// <summary>How long one stage of a run took.</summary>
/// <param name="Stage">In Chinese: 读取, 入库, 发布, 出图.</param>
/// <param name="Seconds">To the millisecond.</param>
public sealed record StageTime(string Stage, decimal Seconds);

/// <summary>What a load or a pull got from one source, in counts of files and forms.</summary>
/// <param name="Name">As people know it; <c>全部来源</c> for a run that does not tell them apart.</param>
/// <param name="Read">Files or submissions looked at.</param>
/// <param name="Loaded">Forms that are new or revised.</param>
/// <param name="Unchanged">Forms that say what they said before.</param>
/// <param name="Refused">Forms and files set aside.</param>
public sealed record SourceTally(string Name, long Read, long Loaded, long Unchanged, long Refused);

/// <summary>What became of a run or of a due time.</summary>
internal enum RunOutcome
{
    /// <summary>Its process is at work on it.</summary>
    Running,

    /// <summary>Its process ended without a word: killed, or the power went.</summary>
    Interrupted,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Done, with at least one document in quarantine.</summary>
    Quarantined,

    /// <summary>Failed; nothing was published.</summary>
    Failed,

    /// <summary>Refused because another load held the warehouse.</summary>
    Refused,

    /// <summary>Stopped on request before its end; nothing half-done stayed.</summary>
    Stopped,

    /// <summary>Not run on purpose: a holiday, or the run before was still at work.</summary>
    Skipped,

    /// <summary>Not run because nothing was there to run it.</summary>
    Missed,
}

/// <summary>Why a run took place.</summary>
internal enum RunReason
{
    /// <summary>Somebody typed a command.</summary>
    Manual,

    /// <summary>Another job asked for it: a night for its pulls, a late pull for a load.</summary>
    Chained,

    /// <summary>It was due.</summary>
    Schedule,

    /// <summary>It was due while nothing could run it, and is made up for.</summary>
    CatchUp,

    /// <summary>An earlier attempt failed for a reason that may pass.</summary>
    Retry,

    /// <summary>An earlier attempt died or was stopped before its end.</summary>
    Recovery,
}
