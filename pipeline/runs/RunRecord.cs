using PerfEtl.Pipeline.Basics;

namespace PerfEtl.Pipeline.Runs;

/// <summary>One run, or due times that were let pass, put together from the lines about it.</summary>
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
    public IReadOnlyList<RunSource> Sources { get; init; } = [];

    /// <summary>How long each stage took.</summary>
    public IReadOnlyList<StageTime> Stages { get; init; } = [];

    /// <summary>What went wrong, or why it did not run: one sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether trying again may help.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The notices about it.</summary>
    public IReadOnlyList<NoticeRecord> Notices { get; init; } = [];
}
