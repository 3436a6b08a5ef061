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
    internal static RunsModel Read(JobRunner runner, PageRequest request)
    {
        var records = runner.Ledger.Records();
        var requests = new JobRequests(runner.Ledger);
        var page = request.Page;
        if (page > 1 && (page - 1L) * PageSize >= records.Count)
            throw PageException.NotFound($"没有第 {page} 页：一共只有 {records.Count} 次运行。");
        return new RunsModel(
            [.. runner.Plans.Select(plan => Line(plan, requests.HistoryOf(plan.Job), runner))],
            [.. records.Reverse().Skip((page - 1) * PageSize).Take(PageSize).Select(run => Line(run, runner))],
            page, records.Count, request.Text("told"));
    }

    private static JobLine Line(JobPlan plan, JobHistory history, JobRunner runner) => new(
        plan.Job, runner.TitleOf(plan.Job), plan.Next(runner.Ledger.Now), history.State, history.AtWork is not null);

    /// <summary>One run in a line.</summary>
    internal static RunLine Line(RunRecord run, JobRunner runner) => new(
        run.Run, run.Moment(), runner.TitleOf(run.Job), RunTexts.Why(run.Why, run.Attempt),
        run.Outcome.ToString().ToLowerInvariant(),
        RunTexts.Outcome(run), run.By,
        run is { StartedAt: { } started, EndedAt: { } ended } ? (ended - started).TotalSeconds : null,
        run.Sum(source => source.Read), run.Sum(source => source.Loaded), run.Sum(source => source.Unchanged),
        run.Sum(source => source.Refused), run.LoadId, run.Stages, run.Reason);
}

/// <summary>A job, when it is due, and what it does now.</summary>
public sealed record JobLine(string Job, string Title, string Next, string State, bool IsAtWork);

/// <summary>A run as pages show it: in words, its sources summed up; the moment is UTC.</summary>
public sealed record RunLine(
    string Run, DateTime At, string Title, string Why, string OutcomeName, string Outcome, string By, double? Seconds,
    long? Read, long? Loaded, long? Unchanged, long? Refused, string? LoadId, IReadOnlyList<StageTime> Stages,
    string? Reason);
