using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Lets failed calls leave the store after a month; what failed stays in the ledger for good.</summary>
internal sealed class FailureExpiry : JobFilterAttribute, IApplyStateFilter
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(31);

    /// <inheritdoc/>
    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.NewState is FailedState) transaction.ExpireJob(context.BackgroundJob.Id, Month);
    }

    /// <inheritdoc/>
    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
    }
}
