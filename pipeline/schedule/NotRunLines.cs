using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The ledger lines for due times at which a job was not to run, each with the reason in Chinese.</summary>
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

    /// <summary>A moment as people of the job's zone read it: <c>2026-11-30 01:30</c>.</summary>
    public static string Shown(JobPlan plan, DateTime moment) =>
        $"{TimeZoneInfo.ConvertTimeFromUtc(moment, plan.Due.Zone):yyyy-MM-dd HH:mm}";

    /// <summary>A line without its reason.</summary>
    public static LedgerLine Line(JobPlan plan, DateTime due, DateTime now) => new()
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
