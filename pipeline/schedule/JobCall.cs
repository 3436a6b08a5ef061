using Hangfire;
using Hangfire.Server;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>What Hangfire starts, for every job.</summary>
/// <remarks>
/// It only says "look now": what is to be done stands in the ledger. So a call that is made twice, or that another
/// program takes over, does no work twice. The names of this type and method stand in the store.
/// </remarks>
[AutomaticRetry(Attempts = 0)]
internal sealed class JobCall(JobRunner desk)
{
    /// <summary>Runs what is due of a job; its failure is passed on, so that it shows as one.</summary>
    [JobDisplayName("{0}")]
    public async Task RunAsync(string job, PerformContext call, CancellationToken cancel)
    {
        var end = await desk.WorkAsync(job, call.BackgroundJob.Id, cancel);
        if (end is not null) call.SetJobParameter("Run", end.Run);
        // Stopped with the program: put back into its queue; the ledger says whether anything is left to do.
        cancel.ThrowIfCancellationRequested();
        if (end is { Outcome: RunOutcome.Failed or RunOutcome.Refused, Reason: { } reason })
            throw new JobFailedException(reason);
    }
}

/// <summary>A run failed and stands in the ledger so; the message is the ledger's sentence.</summary>
internal sealed class JobFailedException(string message) : Exception(message);
