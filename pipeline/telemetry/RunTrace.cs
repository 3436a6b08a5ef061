using System.Diagnostics;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Telemetry;

/// <summary>A run that has ended, as a trace: a span for the run and one for each of its stages.</summary>
/// <remarks>
/// Told at the end, from what the ledger has: only then is it known which load it was, and every span is to carry it.
/// </remarks>
internal static class RunTrace
{
    /// <summary>Leaves it for whoever listens.</summary>
    /// <param name="started">The run's first line.</param>
    /// <param name="ended">Its last.</param>
    public static void Tell(LedgerLine started, LedgerLine ended)
    {
        if (!Instruments.Traces.HasListeners()) return;
        var tags = Tags(started, ended);
        using var run = Start($"run {started.Job}", default, tags, started.At);
        if (run is null) return;
        if (ended.Outcome is RunOutcome.Failed) run.SetStatus(ActivityStatusCode.Error, ended.Reason);
        var at = started.At;
        foreach (var stage in ended.Stages ?? [])
        {
            using var span = Start(stage.Stage, run.Context, tags, at);
            at = at.AddSeconds((double)stage.Seconds);
            span?.SetEndTime(at);
        }

        run.SetEndTime(ended.At);
    }

    private static Activity? Start(
        string name, ActivityContext parent, IEnumerable<KeyValuePair<string, object?>> tags, DateTime at) =>
        Instruments.Traces.StartActivity(ActivityKind.Internal, parent, tags, startTime: at, name: name);

    private static KeyValuePair<string, object?>[] Tags(LedgerLine started, LedgerLine ended) =>
    [
        new("perfetl.run", started.Run),
        new("perfetl.job", started.Job),
        new("perfetl.load_id", ended.LoadId),
        new("perfetl.outcome", ended.Outcome?.ToString()),
    ];
}
