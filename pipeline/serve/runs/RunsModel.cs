using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Runs;

/// <summary>The jobs and what became of each run.</summary>
/// <param name="Jobs">The jobs that are switched on.</param>
/// <param name="Rows">A page of runs, latest first.</param>
/// <param name="Page">From 1.</param>
/// <param name="Count">How many runs there are.</param>
/// <param name="Told">What was answered to the last order; null for none.</param>
public sealed record RunsModel(
    IReadOnlyList<JobLine> Jobs, IReadOnlyList<RunLine> Rows, int Page, int Count, string? Told)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Reads the ledger.</summary>
    internal static RunsModel Read(JobRunner desk, PageRequest request)
    {
        var records = desk.Ledger.Records();
        var requests = new JobRequests(desk.Ledger);
        var page = request.Page;
        if (page > 1 && (page - 1L) * PageSize >= records.Count)
            throw PageException.NotFound($"没有第 {page} 页：一共只有 {records.Count} 次运行。");
        return new RunsModel(
            [.. desk.Plans.Select(plan => Line(plan, requests.HistoryOf(plan.Job), desk))],
            [.. records.Reverse().Skip((page - 1) * PageSize).Take(PageSize).Select(run => Line(run, desk))],
            page, records.Count, request.Text("told"));
    }

    private static JobLine Line(JobPlan plan, JobHistory history, JobRunner desk) => new(
        plan.Job, desk.TitleOf(plan.Job), plan.Next(desk.Ledger.Now),
        history.AtWork is not null ? "运行中" : history.Asked is not null ? "已要求运行"
            : history.Paused is { } paused ? $"已暂停（{paused.By}）" : "等待", history.AtWork is not null);

    /// <summary>One run in a line.</summary>
    internal static RunLine Line(RunRecord run, JobRunner desk) => new(
        run.Run, run.StartedAt ?? run.Due ?? run.RecordedAt, desk.TitleOf(run.Job), RunTexts.Why(run.Why, run.Attempt),
        run.Outcome.ToString().ToLowerInvariant(),
        RunTexts.Outcome(run.Outcome) + (run.Count > 1 ? $" {run.Count} 次" : ""), run.By,
        run is { StartedAt: { } started, EndedAt: { } ended } ? (ended - started).TotalSeconds : null,
        Sum(run, source => source.Read), Sum(run, source => source.Loaded), Sum(run, source => source.Unchanged),
        Sum(run, source => source.Refused), run.LoadId,
        [.. run.Stages.Select(stage => new StageLine(stage.Stage, stage.Seconds))], run.Reason);

    private static long? Sum(RunRecord run, Func<RunSource, long> count) =>
        run.Sources.Count == 0 ? null : run.Sources.Sum(count);
}

/// <summary>A job, when it is due, and what it does now.</summary>
public sealed record JobLine(string Job, string Title, string Next, string State, bool IsAtWork);

/// <summary>One run; the moment is UTC, counts are of files and forms.</summary>
public sealed record RunLine(
    string Run, DateTime At, string Title, string Why, string OutcomeName, string Outcome, string By, double? Seconds,
    long? Read, long? Loaded, long? Unchanged, long? Refused, string? LoadId, IReadOnlyList<StageLine> Stages,
    string? Reason);

/// <summary>How long one stage took.</summary>
public sealed record StageLine(string Name, decimal Seconds);
