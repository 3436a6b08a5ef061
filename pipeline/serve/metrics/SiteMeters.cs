using System.Diagnostics.Metrics;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Query.Workers;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Telemetry;

namespace PerfEtl.Pipeline.Serve.Metrics;

/// <summary>What an operator watches: the age of the data, the last run of each job, the queue of queries.</summary>
/// <remarks>Each is looked up when somebody asks, so that nothing is counted twice or lost by a restart.</remarks>
internal sealed class SiteMeters(DataFolder data, JobRunner runner, QueryPool pool, TimeProvider clock)
{
    /// <summary>Begins to tell.</summary>
    public void Start()
    {
        var meter = Instruments.Meter;
        meter.CreateObservableGauge("perfetl.publish.age", PublishAge, "s", "Since the data in force was published.");
        meter.CreateObservableGauge(
            "perfetl.last_run.duration", () => OfLastRuns(Duration), "s", "How long the last run of a job took.");
        meter.CreateObservableGauge(
            "perfetl.last_run.age", () => OfLastRuns(Age), "s", "Since the last run of a job ended.");
        meter.CreateObservableGauge(
            "perfetl.last_run.forms", () => OfLastRuns(Forms), null, "What the last run of a job did with forms.");
        meter.CreateObservableGauge(
            "perfetl.query.running", () => pool.Turns.Now.Running, null, "Queries that run now.");
        meter.CreateObservableGauge(
            "perfetl.query.waiting", () => pool.Turns.Now.Waiting, null, "Queries that wait for their turn.");
    }

    private IEnumerable<Measurement<double>> PublishAge() => Publisher.CurrentIn(data) is { } current
        ? [new Measurement<double>((Now - File.GetLastWriteTimeUtc(current)).TotalSeconds)] : [];

    private IEnumerable<Measurement<double>> OfLastRuns(Func<RunRecord, IEnumerable<Measurement<double>>> tell) =>
        runner.Ledger.Records().Where(run => run is { StartedAt: not null, EndedAt: not null })
            .GroupBy(run => run.Job).SelectMany(runs => tell(runs.Last()));

    private static IEnumerable<Measurement<double>> Duration(RunRecord run) =>
        [Of((run.EndedAt!.Value - run.StartedAt!.Value).TotalSeconds, run, "outcome", Word(run.Outcome))];

    private IEnumerable<Measurement<double>> Age(RunRecord run) =>
        [Of((Now - run.EndedAt!.Value).TotalSeconds, run, "outcome", Word(run.Outcome))];

    private static IEnumerable<Measurement<double>> Forms(RunRecord run) =>
    [
        Of(run.Sources.Sum(source => source.Read), run, "result", "read"),
        Of(run.Sources.Sum(source => source.Loaded), run, "result", "loaded"),
        Of(run.Sources.Sum(source => source.Refused), run, "result", "refused"),
    ];

    private static Measurement<double> Of(double value, RunRecord run, string label, string word) =>
        new(value, new("job", run.Job), new(label, word));

    private static string Word(RunOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
