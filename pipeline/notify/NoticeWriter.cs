using System.Globalization;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Notify;

/// <summary>Writes the one notice about a run.</summary>
internal static class NoticeWriter
{
    private const int ReasonsShown = 10;

    /// <summary>What kind of notice a run calls for; null for none.</summary>
    public static NoticeKind? KindOf(RunRecord run) => run.Outcome switch
    {
        RunOutcome.Failed or RunOutcome.Refused or RunOutcome.Interrupted => NoticeKind.Failure,
        RunOutcome.Quarantined => NoticeKind.Quarantine,
        RunOutcome.Done when run.LoadId is not null && run.Sources.All(source => source.Loaded == 0)
            => NoticeKind.Nothing,
        _ => null,
    };

    /// <summary>The same text for runs about which the same is to be said.</summary>
    public static string SubjectOf(RunRecord run, NoticeKind kind) => kind switch
    {
        NoticeKind.Failure when run.Outcome != RunOutcome.Interrupted => $"{run.Job}/{kind}/{run.Reason}",
        NoticeKind.Quarantine => $"{run.Job}/{kind}/{run.Sources.Sum(source => source.Refused)}",
        _ => $"{run.Job}/{kind}/{run.Outcome}",
    };

    /// <summary>The notice.</summary>
    /// <param name="run">The run.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="setAside">Why forms and files were set aside, a sentence each.</param>
    /// <param name="heldBack">Earlier runs of which the same was to be said, and was not.</param>
    public static Notice Write(
        RunRecord run, NoticeKind kind, IReadOnlyList<string> setAside, IReadOnlyList<RunRecord> heldBack) => new(
        kind, SubjectOf(run, kind), $"[PerfEtl] {run.Job}：{Headline(run, kind, setAside.Count)}",
        [.. Lines(run, setAside, heldBack)], run.Run, run.Job);

    private static string Headline(RunRecord run, NoticeKind kind, int waiting) => kind switch
    {
        NoticeKind.Failure => RunTexts.Outcome(run.Outcome),
        NoticeKind.Quarantine => $"完成，隔离 {waiting:N0} 份",
        NoticeKind.Nothing => "完成，没有收到新的或修订的申报表",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<string> Lines(
        RunRecord run, IReadOnlyList<string> setAside, IReadOnlyList<RunRecord> heldBack)
    {
        var started = BeijingTime.Text(run.StartedAt ?? run.RecordedAt);
        yield return $"时间：{started}（北京），{RunTexts.Why(run.Why, run.Attempt)}，{Took(run)}";
        yield return $"结果：{RunTexts.Outcome(run.Outcome)}{(IsPublished(run) ? "" : "；没有发布，读者看到的仍是上一次的数据")}";
        if (run.Reason is { } reason) yield return $"原因：{reason}";
        foreach (var source in run.Sources)
            yield return $"来源：{source.Name}，{RunTexts.Counts(source)}";
        foreach (var sentence in setAside.Take(ReasonsShown)) yield return $"隔离：{sentence}";
        if (setAside.Count > ReasonsShown) yield return $"隔离：其余 {setAside.Count - ReasonsShown:N0} 份见 mart_quarantine";
        if (heldBack.Count > 0)
            yield return $"同样的情况自 {BeijingTime.Text(heldBack[0].RecordedAt)} 起"
                + $"已另有 {heldBack.Count} 次，没有逐次通知";
        yield return $"查看：在 {run.By.Split('@')[^1]} 上运行 perfetl runs --job {run.Job}";
    }

    private static bool IsPublished(RunRecord run) => run.Outcome is RunOutcome.Done or RunOutcome.Quarantined;

    private static string Took(RunRecord run) => run is { StartedAt: { } started, EndedAt: { } ended }
        ? string.Create(CultureInfo.InvariantCulture, $"用时 {(ended - started).TotalSeconds:N1} 秒") : "没有结束";
}
