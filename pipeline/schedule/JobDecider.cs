using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Decides from the ledger and the clock what is to be done about a job, and nothing else does.</summary>
/// <remarks>
/// A timer that fires, a start after days of downtime, a clock that was moved, a dead process and a retry that has come
/// due all lead here, so each due time is dealt with once, whatever woke the program. What becomes of due times that
/// nobody was there for is told by <see cref="MissedDueTimes"/>.
/// </remarks>
internal static class JobDecider
{
    /// <summary>What is to be done now.</summary>
    /// <param name="plan">The job's settings.</param>
    /// <param name="history">What the ledger knows of the job.</param>
    /// <param name="now">UTC.</param>
    public static JobDecision Decide(JobPlan plan, JobHistory history, DateTime now)
    {
        if (history.Plan is not { } planned) return new JobDecision([PlanLine(plan, now)], null);
        var isChanged = planned.Cron != plan.Cron || planned.TimeZone != plan.Due.Zone.Id;
        var decision = DecideBy(plan, isChanged ? DueTimesOf(planned) : plan.Due, history, now);
        return isChanged ? decision with { Lines = [.. decision.Lines, PlanLine(plan, now)] } : decision;
    }

    /// <summary>What is to be written down about a job that is switched off, so that it misses nothing.</summary>
    public static JobDecision SwitchOff(string job, JobHistory history, DateTime now) =>
        history.Plan is { Cron.Length: > 0 }
            ? new JobDecision([PlanLine(job, "", TimeZoneInfo.Utc.Id, now)], null)
            : new JobDecision([], null);

    private static JobDecision DecideBy(JobPlan plan, DueTimes? times, JobHistory history, DateTime now)
    {
        var dues = times?.Between(history.DealtWithUntil(now), now) ?? [];
        if (dues.Count == 0) return new JobDecision([], Asked(history) ?? RecoverOrRetry(plan, history, now));
        if (history.AtWork is { } busy)
            return new JobDecision([.. dues.Select(due => NotRunLines.Busy(plan, busy, due, now))], null);
        if (history.Paused is { } paused)
            return new JobDecision([.. dues.Select(due => NotRunLines.Paused(plan, paused, due, now))], null);
        var free = dues.Where(due => plan.Workdays?.FreeBecause(plan.DayOf(due)) is not null).ToList();
        var decision = MissedDueTimes.Decide(plan, [.. dues.Except(free)], history, now);
        return decision with { Lines = [.. free.Select(due => NotRunLines.Free(plan, due, now)), .. decision.Lines] };
    }

    // What a person asks for is due at the moment of asking; a further attempt is one at the old due time.
    private static RunOrder? Asked(JobHistory history)
    {
        if (history.AtWork is not null || history.Asked is not { } asked) return null;
        var attempts = history.Runs.Where(run => asked.Due is { } due && run.Due == due).ToList();
        return attempts.Count == 0
            ? new RunOrder(asked.At, 1, asked.IsByAJob is true ? RunReason.Chained : RunReason.Manual)
            : new RunOrder(asked.Due, attempts.Max(run => run.Attempt) + 1, RunReason.Retry);
    }

    private static RunOrder? RecoverOrRetry(JobPlan plan, JobHistory history, DateTime now)
    {
        var attempts = history.LastAttempts(now);
        if (attempts.Count == 0 || history.Paused is not null) return null;
        var last = attempts[^1];
        RunReason? why = last.Outcome switch
        {
            _ when (plan.MakesUp || attempts[0].IsAskedFor) && history.IsToRecover(now) => RunReason.Recovery,
            RunOutcome.Failed or RunOutcome.Refused when last.IsTransient && RetryAt(plan, attempts) <= now
                => RunReason.Retry,
            _ => null,
        };
        return why is { } reason ? new RunOrder(last.Due!.Value, last.Attempt + 1, reason) : null;
    }

    // Null once every retry is used up.
    private static DateTime? RetryAt(JobPlan plan, IReadOnlyList<RunRecord> attempts)
    {
        var retries = attempts.Count(attempt => attempt.Why == RunReason.Retry);
        return retries < plan.Retries ? attempts[^1].EndedAt + (plan.RetryAfter * Math.Pow(2, retries)) : null;
    }

    private static DueTimes? DueTimesOf(LedgerLine planned) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(planned.TimeZone ?? "", out var zone)
            ? DueTimes.Parse(CronText.FromOlder(planned.Cron ?? ""), zone) : null;

    private static LedgerLine PlanLine(JobPlan plan, DateTime now) =>
        PlanLine(plan.Job, plan.Cron, plan.Due.Zone.Id, now);

    private static LedgerLine PlanLine(string job, string cron, string zone, DateTime now) =>
        new()
        {
            Event = LedgerEvent.Planned,
            At = now,
            Job = job,
            Cron = cron,
            TimeZone = zone,
            By = ProcessIdentity.Name,
        };
}

/// <summary>What is to be done about a job now.</summary>
/// <param name="Lines">What the ledger is to hold besides: due times let pass, a new plan.</param>
/// <param name="Order">What is to be run now; null for nothing.</param>
internal sealed record JobDecision(IReadOnlyList<LedgerLine> Lines, RunOrder? Order);

/// <summary>A run that is to take place now.</summary>
/// <param name="Due">The due time it is for, UTC; null for a run by hand.</param>
/// <param name="Attempt">Which attempt at it, from 1.</param>
/// <param name="Why">Why.</param>
internal sealed record RunOrder(DateTime? Due, int Attempt, RunReason Why);
