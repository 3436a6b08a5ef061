using System.Globalization;

namespace PerfEtl.Pipeline.Runs;

/// <summary>The words of the run ledger for people.</summary>
internal static class RunTexts
{
    /// <summary>A moment to the second: <c>2026-11-24 01:30:00</c>.</summary>
    /// <param name="moment">UTC.</param>
    /// <param name="zone">Whose clock.</param>
    public static string Moment(DateTime moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(moment, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Why a run took place.</summary>
    public static string Why(RunReason? why, int attempt) => why switch
    {
        RunReason.Manual => "手工",
        RunReason.Chained => "随其他作业",
        RunReason.Schedule => "按计划",
        RunReason.CatchUp => "补运行",
        RunReason.Retry => $"重试（第 {attempt} 次）",
        RunReason.Recovery => $"接续中断（第 {attempt} 次）",
        _ => "—",
    };

    /// <summary>What became of it.</summary>
    public static string Outcome(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Running => "运行中",
        RunOutcome.Interrupted => "中断",
        RunOutcome.Done => "完成",
        RunOutcome.Quarantined => "完成，有隔离",
        RunOutcome.Failed => "失败",
        RunOutcome.Refused => "被占用，未运行",
        RunOutcome.Stopped => "已停止",
        RunOutcome.Skipped => "跳过",
        RunOutcome.Missed => "错过",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
