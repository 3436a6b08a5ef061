using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Progress;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Has every source pulled by its own job, and waits for them; a load follows.</summary>
internal sealed class PullsOfANight(RunLedger ledger, IReadOnlyList<string> sources)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    private readonly JobRequests requests = new(ledger);

    /// <summary>Asks for the pulls and waits until none is at work or about to be.</summary>
    /// <returns>A clause for each source that gave nothing: it rests, or its pull failed.</returns>
    public async Task<IReadOnlyList<string>> BringAsync(IProgress<LoadProgress> steps, CancellationToken cancel)
    {
        var before = ledger.Lines() is [.., var last] ? last.No : 0;
        var resting = sources.Where(source => HistoryOf(source).Paused is not null).ToList();
        var asked = sources.Except(resting).ToList();
        foreach (var source in asked) requests.Chain(ScheduledJobs.PullOf(source), ScheduledJobs.Nightly);
        while (asked.Count(IsComing) is > 0 and var coming)
        {
            steps.Report(new LoadProgress("拉取", asked.Count - coming, asked.Count));
            await Task.Delay(Glance, cancel);
        }

        return
        [
            .. resting.Select(source => $"来源 {source} 已暂停，本次没有拉取"),
            .. asked.Select(source => Failure(source, before)).OfType<string>(),
        ];
    }

    private bool IsComing(string source)
    {
        var history = HistoryOf(source);
        return history.AtWork is not null || history.Asked is not null
            || (history.LastAttempts(ledger.Now) is [{ IsAskedFor: true }, ..] && history.IsToRecover(ledger.Now));
    }

    // A retry later on brings what this one did not; a load follows it.
    private string? Failure(string source, long before) =>
        HistoryOf(source).Runs.LastOrDefault(run => run.No > before && run.StartedAt is not null) is { } run
            && run.Outcome is not (RunOutcome.Done or RunOutcome.Quarantined)
            ? $"来源 {source} 没有拉取成功（{run.Reason ?? RunTexts.Outcome(run.Outcome)}），本次没有它的新数据" : null;

    private JobHistory HistoryOf(string source) => requests.HistoryOf(ScheduledJobs.PullOf(source));
}
