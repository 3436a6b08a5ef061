using Quartz;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>What Quartz starts, for every job; its key names the job.</summary>
/// <remarks>
/// It only says "look now": what is to be done stands in the ledger. So a trigger that fires twice, or a job that
/// another program takes over, does no work twice.
/// </remarks>
[DisallowConcurrentExecution]
internal sealed class QuartzJob(JobDesk desk) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await desk.WorkAsync(context.JobDetail.Key.Name, cancellationToken);
}
