using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The ledger lines for due times at which a job did not run, each with the reason in Chinese.</summary>
internal static class NotRunLines
{
    /// <summary>A free day.</summary>
    public static LedgerLine Free(JobPlan plan, DateTime due, DateTime now)
    {
        var day = plan.DayOf(due);
        return Line(plan, due, now) with
        {
            Outcome = RunOutcome.Skipped,
            Reason = $"{day:yyyy-MM-dd} 不是工作日（{plan.Workdays!.FreeBecause(day)}），按设置不运行",
        };
    }

    /// <summary>The run before was still at work.</summary>
    public static LedgerLine Busy(JobPlan plan, RunRecord busy, DateTime due, DateTime now) => Line(plan, due, now) with
    {
        Outcome = RunOutcome.Skipped,
        Reason = $"上一次运行（{busy.Run}，{Shown(plan, busy.StartedAt!.Value)} 起，进程 {busy.Process}，{busy.By}）还没有结束",
    };

    /// <summary>Somebody lets the job rest.</summary>
    public static LedgerLine Paused(JobPlan plan, LedgerLine paused, DateTime due, DateTime now) =>
        Line(plan, due, now) with
        {
            Outcome = RunOutcome.Skipped,
            Reason = $"已由 {paused.By} 暂停（{Shown(plan, paused.At)} 起），恢复后照常运行",
        };

    /// <summary>One line for all due times that were missed; none for none.</summary>
    public static IReadOnlyList<LedgerLine> Together(
        JobPlan plan, IReadOnlyList<DateTime> missed, JobHistory history, RunOrder? order, DateTime now)
    {
        if (missed.Count == 0) return [];
        var instead = order?.Due is { } due ? $"由 {Shown(plan, due)} 的运行一并补上" : "按设置不补运行";
        return
        [
            Line(plan, missed[^1], now) with
            {
                FirstDue = missed[0],
                Count = missed.Count,
                Outcome = RunOutcome.Missed,
                Reason = $"{Cause(plan, missed[^1], history)}；{instead}",
            },
        ];
    }

    private static string Cause(JobPlan plan, DateTime due, JobHistory history)
    {
        var down = history.Lines.LastOrDefault(
            line => line.Event == LedgerEvent.Serving && line.DownSince <= due && due <= line.At);
        return down is not null
            ? $"程序没有运行（{Shown(plan, down.DownSince!.Value)} 至 {Shown(plan, down.At)}）"
            : "到点时程序没有醒着（计算机休眠、时钟被调整，或连不上调度数据库）";
    }

    private static string Shown(JobPlan plan, DateTime moment) =>
        $"{TimeZoneInfo.ConvertTimeFromUtc(moment, plan.Due.Zone):yyyy-MM-dd HH:mm}";

    private static LedgerLine Line(JobPlan plan, DateTime due, DateTime now) => new()
    {
        Event = LedgerEvent.NotRun,
        At = now,
        Run = ProcessIdentity.NewRun(now),
        Job = plan.Job,
        Due = due,
        By = ProcessIdentity.Name,
        Process = Environment.ProcessId,
    };
}
