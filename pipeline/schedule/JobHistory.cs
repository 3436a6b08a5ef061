using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>What the ledger knows of one job: since when it is planned, and what became of its due times.</summary>
internal sealed class JobHistory
{
    // A job that kills its process would do so again and again.
    private const int RecoveriesOfOneDueTime = 1;

    private readonly IReadOnlyList<LedgerLine> setBacks;
    private readonly HashSet<string> stopped;

    /// <param name="job">The job: <c>nightly</c>.</param>
    /// <param name="lines">The ledger's lines, in order.</param>
    /// <param name="isAtWork">Whether the process of a run without an end is alive.</param>
    public JobHistory(string job, IReadOnlyList<LedgerLine> lines, Func<string, bool> isAtWork)
    {
        Lines = lines;
        setBacks = [.. lines.Where(line => line.Event == LedgerEvent.ClockSetBack)];
        var own = lines.Where(line => line.Job == job).ToList();
        Plan = own.LastOrDefault(line => line.Event == LedgerEvent.Planned);
        Runs = RunRecords.Of(own, isAtWork);
        var begun = own.LastOrDefault(line => line.Event == LedgerEvent.Started)?.No ?? 0;
        Asked = own.LastOrDefault(line => line.Event == LedgerEvent.Asked && line.No > begun);
        var rest = own.LastOrDefault(line => line.Event is LedgerEvent.Paused or LedgerEvent.Resumed);
        Paused = rest?.Event == LedgerEvent.Paused ? rest : null;
        stopped = own.Where(line => line.Event == LedgerEvent.StopAsked).Select(line => line.Run!).ToHashSet();
    }

    /// <summary>Every line, also of other jobs.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary>The plan by which the job is due; null before the first one.</summary>
    public LedgerLine? Plan { get; }

    /// <summary>Every run and due time let pass of this job.</summary>
    public IReadOnlyList<RunRecord> Runs { get; }

    /// <summary>The run that is at work, or null.</summary>
    public RunRecord? AtWork => Runs.FirstOrDefault(run => run.Outcome == RunOutcome.Running);

    /// <summary>What somebody asked for and no run has begun since; null for nothing.</summary>
    public LedgerLine? Asked { get; }

    /// <summary>Who lets the job rest, since when; null if it does not.</summary>
    public LedgerLine? Paused { get; }

    /// <summary>What the job does now, for people.</summary>
    public string State => AtWork is not null ? "运行中" : Asked is not null ? "已要求运行"
        : Paused is { } paused ? $"已暂停（{paused.By}）" : "等待";

    /// <summary>Whether the last attempt died or was stopped with its program, and is to be made again.</summary>
    /// <param name="now">UTC.</param>
    public bool IsToRecover(DateTime now) => LastAttempts(now) is [.., var last] attempts && last.Outcome switch
    {
        RunOutcome.Stopped => !stopped.Contains(last.Run),
        RunOutcome.Interrupted =>
            attempts.Count(attempt => attempt.Outcome == RunOutcome.Interrupted) <= RecoveriesOfOneDueTime,
        _ => false,
    };

    /// <summary>Up to which moment all due times are dealt with, UTC.</summary>
    /// <param name="now">UTC.</param>
    public DateTime DealtWithUntil(DateTime now)
    {
        var planned = Plan is null ? now : Corrected(Plan.No, Plan.At);
        return LastDue(now) is { } due && due > planned ? due : planned;
    }

    /// <summary>The attempts at the last due time that was dealt with, in order; none before the first.</summary>
    /// <param name="now">UTC.</param>
    public IReadOnlyList<RunRecord> LastAttempts(DateTime now) =>
        LastDue(now) is { } due ? [.. Counted.Where(run => run.Due == due)] : [];

    private IEnumerable<RunRecord> Counted => Runs.Where(run => run.Due is { } due && Corrected(run.No, due) == due);

    private DateTime? LastDue(DateTime now) => Counted.Where(run => run.Due <= now).Max(run => run.Due);

    // A moment that was written down while the clock ran ahead has not come yet.
    private DateTime Corrected(long no, DateTime moment) => setBacks
        .Where(back => back.No > no && back.At < moment).Select(back => back.At).Append(moment).Min();
}
