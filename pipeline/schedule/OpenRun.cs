using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Telemetry;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>A run this process is at work on: begun in the ledger, and ended there with what became of it.</summary>
internal sealed class OpenRun : IDisposable
{
    private const int LongestSentence = 500;

    private readonly RunLedger ledger;
    private readonly RunLock mark;

    private OpenRun(RunLedger ledger, LedgerLine started, RunLock mark) =>
        (this.ledger, Started, this.mark) = (ledger, started, mark);

    /// <summary>Its first line.</summary>
    public LedgerLine Started { get; }

    /// <summary>Begins a run by hand: <c>load</c>.</summary>
    public static OpenRun ByHand(RunLedger ledger, string command) =>
        IfDue(ledger, command, _ => new JobDecision([], new RunOrder(null, 1, RunReason.Manual)))!;

    /// <summary>Begins what a decision orders, if it orders anything.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="job">The job: <c>nightly</c>.</param>
    /// <param name="decide">Decides from the ledger's lines; nobody else can while it does.</param>
    /// <param name="call">The call by which Hangfire started it; null for none.</param>
    public static OpenRun? IfDue(
        RunLedger ledger, string job, Func<IReadOnlyList<LedgerLine>, JobDecision> decide, string? call = null)
    {
        RunLock? mark = null;
        try
        {
            var lines = ledger.Append(known =>
            {
                var decision = decide(known);
                return decision.Order is not { } order ? decision.Lines
                    : [.. decision.Lines, Line(ledger, job, order, out mark) with { Call = call }];
            });
            return mark is null ? null : new OpenRun(ledger, lines[^1], mark);
        }
        catch
        {
            mark?.Dispose();
            throw;
        }
    }

    /// <summary>Writes down that it came to its end.</summary>
    public LedgerLine End(WorkResult result, IReadOnlyList<StageTime> stages) => Write(Ending(stages) with
    {
        Outcome = result.HasQuarantine ? RunOutcome.Quarantined : RunOutcome.Done,
        ExitCode = result.HasQuarantine ? ExitCode.Quarantined : ExitCode.Done,
        LoadId = result.LoadId,
        Sources = result.Sources,
        Reason = result.Told,
    });

    /// <summary>Writes down that it failed, was refused or was stopped.</summary>
    public LedgerLine End(Exception failure, IReadOnlyList<StageTime> stages) => Write(Ending(stages) with
    {
        Outcome = failure switch
        {
            WarehouseBusyException => RunOutcome.Refused,
            OperationCanceledException => RunOutcome.Stopped,
            _ => RunOutcome.Failed,
        },
        ExitCode = FailureSentence.CodeOf(failure),
        Reason = OneSentence(failure),
        IsTransient = TransientFailure.Is(failure) ? true : null,
    });

    public void Dispose() => mark.Dispose();

    private static LedgerLine Line(RunLedger ledger, string job, RunOrder order, out RunLock mark)
    {
        var now = ledger.Now;
        var run = ProcessIdentity.NewRun(now);
        mark = RunLock.Set(ledger.OpenRuns, run);
        return new LedgerLine
        {
            Event = LedgerEvent.Started,
            At = now,
            Run = run,
            Job = job,
            Due = order.Due,
            Attempt = order.Attempt,
            Why = order.Why,
            By = ProcessIdentity.Name,
            Process = Environment.ProcessId,
        };
    }

    private static string OneSentence(Exception failure)
    {
        var sentence = Secrets.Hide(FailureSentence.Of(failure).Split('\n')[0].Trim());
        return sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence] + "…";
    }

    private LedgerLine Ending(IReadOnlyList<StageTime> stages) => new()
    {
        Event = LedgerEvent.Ended,
        At = ledger.Now,
        Run = Started.Run,
        Job = Started.Job,
        Stages = stages,
    };

    private LedgerLine Write(LedgerLine line)
    {
        var ended = ledger.Append(_ => [line])[0];
        RunTrace.Tell(Started, ended);
        return ended;
    }
}
