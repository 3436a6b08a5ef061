using System.Globalization;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Runs;

/// <summary>The words of the run ledger for people.</summary>
internal static class RunTexts
{
    /// <summary>A moment to the second: <c>2026-11-24 01:30:00</c>.</summary>
    /// <param name="moment">UTC.</param>
    /// <param name="zone">Whose clock.</param>
    public static string Moment(DateTime moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(moment, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>When a run was, in Beijing: <c>2026-11-24 01:30:00</c>.</summary>
    public static string Moment(RunRecord run) => BeijingTime.Text(run.Moment());

    /// <summary>How long it took, or has until now; nothing where it did not run or nobody saw its end.</summary>
    public static string Took(RunRecord run, DateTime now) =>
        run is not { StartedAt: { } started } || run.Outcome == RunOutcome.Interrupted ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{((run.EndedAt ?? now) - started).TotalSeconds:N1} 秒");

    /// <summary>A count of all its sources together; nothing where it tells of none.</summary>
    public static string Sum(RunRecord run, Func<SourceTally, long> count) =>
        run.Sum(count)?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What one source gave.</summary>
    public static string Counts(SourceTally source) =>
        $"读入 {source.Read:N0}，入库 {source.Loaded:N0}，未变 {source.Unchanged:N0}，隔离 {source.Refused:N0}";

    /// <summary>What each source gave, where there are several; of one, the sums say it.</summary>
    public static IEnumerable<string> BySource(RunRecord run) =>
        run.Sources.Count > 1 ? run.Sources.Select(source => $"{source.Name}：{Counts(source)}") : [];

    /// <summary>A notice that did not arrive.</summary>
    public static string Undelivered(NoticeRecord notice) => $"通知没有送到（{notice.Channel}）：{notice.Reason}";

    /// <summary>What became of a run, and of how many due times.</summary>
    public static string Outcome(RunRecord run) => Outcome(run.Outcome) + (run.Count > 1 ? $" {run.Count} 次" : "");

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
