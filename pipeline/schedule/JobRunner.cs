using System.Collections.Concurrent;
using PerfEtl.Pipeline.Notify;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Runs jobs as the ledger and the clock demand, and writes down what became of them.</summary>
internal sealed class JobRunner(
    RunLedger ledger, IReadOnlyList<ScheduledJob> jobs, IReadOnlyList<JobPlan> plans, Notifier notifier,
    TimeProvider clock)
{
    // Set back by less, the clock passes due times that were run already; by more, their day has not come yet.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, (ScheduledJob Job, CancellationTokenSource Stop)> atWork = [];

    /// <summary>The jobs that are switched on.</summary>
    public IReadOnlyList<JobPlan> Plans => plans;

    /// <summary>What people call a job, or a command whose run stands in the ledger.</summary>
    public string TitleOf(string job) =>
        jobs.FirstOrDefault(known => known.Name == job)?.Title ?? FieldNames.Of(job);

    /// <summary>The book of runs.</summary>
    public RunLedger Ledger => ledger;

    /// <summary>Writes down the due times of a job that pass without a run, unless one is to be begun now.</summary>
    /// <returns>The run that is to be begun now; null for none.</returns>
    public RunOrder? Account(string job)
    {
        var decision = Decide(job, ledger.Lines());
        if (decision.Order is null && decision.Lines.Count > 0)
            ledger.Append(lines => Decide(job, lines) is { Order: null } quiet ? quiet.Lines : []);
        return decision.Order;
    }

    /// <summary>Runs what is to be run of a job now, if anything; its failure is written down, not thrown.</summary>
    /// <param name="job">The job: <c>nightly</c>.</param>
    /// <param name="call">The call by which Hangfire started this.</param>
    /// <param name="cancel">Asks the run to stop.</param>
    /// <returns>The last line of the run; null if nothing was to be run.</returns>
    public async Task<LedgerLine?> WorkAsync(string job, string? call, CancellationToken cancel)
    {
        if (jobs.FirstOrDefault(known => known.Name == job) is not { } known) return null;
        using var run = OpenRun.IfDue(ledger, job, lines => Decide(job, lines), call);
        if (run is null) return null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        atWork[run.Started.Run!] = (known, stop);
        ServeLog.Began(known, run.Started);
        try
        {
            return await WorkAsync(known, run, stop.Token);
        }
        finally
        {
            atWork.TryRemove(run.Started.Run!, out _);
        }
    }

    /// <summary>Says which runs are still at work although they were asked to stop.</summary>
    public void NameTheDeaf(int seconds)
    {
        foreach (var (run, (job, _)) in atWork) ServeLog.Deaf(job, run, seconds);
    }

    /// <summary>Stops the runs of this program that somebody asked to stop.</summary>
    public void StopWhatIsAskedTo()
    {
        if (atWork.IsEmpty) return;
        foreach (var line in ledger.Lines().Where(line => line.Event == LedgerEvent.StopAsked))
        {
            if (atWork.TryGetValue(line.Run!, out var run)) run.Stop.Cancel();
        }
    }

    /// <summary>Tells of runs whose process died.</summary>
    public Task TellOfInterruptedAsync() => notifier.TellOfInterruptedAsync([.. plans.Select(plan => plan.Job)]);

    /// <summary>Writes down that jobs are off that once were on, and that the clock was set back.</summary>
    public void Tidy()
    {
        var lines = ledger.Lines();
        var off = lines.Where(line => line.Event == LedgerEvent.Planned).Select(line => line.Job!).Distinct()
            .Except(plans.Select(plan => plan.Job));
        foreach (var job in off)
        {
            var decision = JobDecider.SwitchOff(job, HistoryOf(job, lines), ledger.Now);
            foreach (var line in decision.Lines) ledger.Append(line);
        }

        if (LatestSince(lines) - ledger.Now > ClockTolerance)
            ledger.Append(new LedgerLine
            {
                Event = LedgerEvent.ClockSetBack,
                At = ledger.Now,
                By = ProcessIdentity.Name,
            });
    }

    private async Task<LedgerLine> WorkAsync(ScheduledJob known, OpenRun run, CancellationToken cancel)
    {
        var stages = new StageClock(clock);
        IReadOnlyList<string> setAside = [];
        LedgerLine end;
        try
        {
            var result = await known.Work(stages, cancel);
            setAside = result.SetAside;
            AskNext(known, run.Started, result);
            end = run.End(result, stages.Stages);
        }
        catch (Exception failure)
        {
            end = run.End(failure, stages.Stages);
        }

        ServeLog.Ended(known, run.Started, end);
        await notifier.TellAsync(run.Started.Run!, setAside);
        return end;
    }

    // What a night did without, since its pull failed, is not left to the night after.
    private void AskNext(ScheduledJob known, LedgerLine started, WorkResult result)
    {
        if (known.ThenAsks is { } next && started.Attempt > 1 && result.Sources.Any(source => source.Read > 0))
            new JobRequests(ledger).Chain(next, known.Name);
    }

    // The latest moment written down since the clock was last found to be behind.
    private static DateTime? LatestSince(IReadOnlyList<LedgerLine> lines)
    {
        var from = lines.LastOrDefault(line => line.Event == LedgerEvent.ClockSetBack)?.No ?? 0;
        return lines.Where(line => line.No >= from).Max(line => (DateTime?)line.At);
    }

    private JobDecision Decide(string job, IReadOnlyList<LedgerLine> lines) =>
        plans.FirstOrDefault(plan => plan.Job == job) is { } plan
            ? JobDecider.Decide(plan, HistoryOf(job, lines), ledger.Now) : new JobDecision([], null);

    private JobHistory HistoryOf(string job, IReadOnlyList<LedgerLine> lines) =>
        new(job, lines, RunLock.IsHeld(ledger.OpenRuns));
}
