using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>When a night counts as missed, whether one run makes up for it, and what the ledger says.</summary>
/// <remarks>
/// Within five minutes a run is on time. Later, one run for the latest due time makes up for all that were missed,
/// unless the setting <c>Missed</c> is <c>skip</c>; the others become one line of the ledger. A free day, a job at rest
/// or still at work misses nothing (<see cref="NotRunLines"/>).
/// </remarks>
internal static class MissedDueTimes
{
    /// <summary>A run that begins within this time is on time.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>What is to be done about due times that have come.</summary>
    /// <param name="plan">The job's settings.</param>
    /// <param name="dues">When it was to run, UTC, in order; maybe none.</param>
    /// <param name="history">What the ledger knows of the job.</param>
    /// <param name="now">UTC.</param>
    public static JobDecision Decide(JobPlan plan, IReadOnlyList<DateTime> dues, JobHistory history, DateTime now)
    {
        if (dues.Count == 0) return new JobDecision([], null);
        var last = dues[^1];
        var isOnTime = now - last <= Tolerance;
        if (!isOnTime && !plan.MakesUp)
            return new JobDecision([Line(plan, dues, history, now, "按设置不补运行")], null);
        var order = new RunOrder(last, 1, isOnTime ? RunReason.Schedule : RunReason.CatchUp);
        if (dues.Count == 1) return new JobDecision([], order);
        var instead = $"由 {NotRunLines.Shown(plan, last)} 的运行一并补上";
        return new JobDecision([Line(plan, [.. dues.SkipLast(1)], history, now, instead)], order);
    }

    private static LedgerLine Line(
        JobPlan plan, IReadOnlyList<DateTime> missed, JobHistory history, DateTime now, string instead) =>
        NotRunLines.Line(plan, missed[^1], now) with
        {
            FirstDue = missed[0],
            Count = missed.Count,
            Outcome = RunOutcome.Missed,
            Reason = $"{Cause(plan, missed[^1], history)}；{instead}",
        };

    private static string Cause(JobPlan plan, DateTime due, JobHistory history)
    {
        var down = history.Lines.LastOrDefault(
            line => line.Event == LedgerEvent.Serving && line.DownSince <= due && due <= line.At);
        return down is not null
            ? $"程序没有运行（{NotRunLines.Shown(plan, down.DownSince!.Value)} 至 {NotRunLines.Shown(plan, down.At)}）"
            : "到点时程序没有醒着（计算机休眠、时钟被调整，或连不上调度数据库）";
    }
}
