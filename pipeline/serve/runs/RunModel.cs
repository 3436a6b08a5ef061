using System.Globalization;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Layout;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Runs;

/// <summary>The log of one run: all that the ledger knows of it.</summary>
/// <param name="Run">The same in one line.</param>
/// <param name="Log">What happened, in its order.</param>
/// <param name="Sources">What each source gave.</param>
public sealed record RunModel(RunLine Run, IReadOnlyList<LogLine> Log, IReadOnlyList<SourceTally> Sources)
{
    /// <summary>Reads the ledger.</summary>
    internal static RunModel Read(JobRunner runner, string run)
    {
        var record = runner.Ledger.Records().FirstOrDefault(one => one.Run == run)
            ?? throw PageException.NotFound($"没有编号为“{DisplayText.Begin(run, 40)}”的运行，请从运行页选择。");
        return new RunModel(
            RunsModel.Line(record, runner), [.. Lines(record)], record.Sources);
    }

    private static IEnumerable<LogLine> Lines(RunRecord run)
    {
        if (run.FirstDue is { } first) yield return new LogLine(first, $"第一次应当运行，到下一行为止共 {run.Count} 次");
        if (run.Due is { } due) yield return new LogLine(due, "应当运行");
        if (run.StartedAt is { } started)
        {
            var call = run.Call is null ? "" : $"，Hangfire 调用 {run.Call}";
            var why = RunTexts.Why(run.Why, run.Attempt);
            yield return new LogLine(started, $"开始：{why}，{run.By}，进程 {run.Process}{call}");
        }

        foreach (var stage in run.Stages)
            yield return new LogLine(null, $"{stage.Stage}：{DisplayText.Number(Math.Round(stage.Seconds, 3))} 秒");
        yield return new LogLine(run.EndedAt ?? (run.StartedAt is null ? run.RecordedAt : null), Ending(run));
        foreach (var notice in run.Notices)
        {
            yield return new LogLine(null, notice.IsDelivered
                ? $"通知已送到（{notice.Channel}）" : RunTexts.Undelivered(notice));
        }
    }

    private static string Ending(RunRecord run) => RunTexts.Outcome(run.Outcome)
        + (run.ExitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $"，退出码 {code}") : "")
        + (run.Reason is { } reason ? $"：{reason}" : "") + (run.IsTransient ? "（再试可能成功）" : "");
}

/// <summary>Something that happened in a run; the moment is UTC, null where the ledger has none.</summary>
public sealed record LogLine(DateTime? At, string Text);
