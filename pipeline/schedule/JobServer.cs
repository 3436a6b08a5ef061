using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Gives Hangfire the store, and the jobs with their due times.</summary>
internal static class JobServer
{
    // A load and, beside it, what its sources deliver.
    private const int Workers = 5;

    private static readonly TimeSpan Polling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    /// <summary>Adds the server to the services.</summary>
    public static void AddTo(IServiceCollection services, ScheduleOptions options, JobStorage store,
        Func<IGlobalConfiguration, IGlobalConfiguration> addPages)
    {
        services.AddHangfire(hangfire => addPages(hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseStorage(store)
            .UseFilter(new FailureExpiry())));
        services.AddHangfireServer(server =>
        {
            server.ServerName = ProcessIdentity.Name;
            server.WorkerCount = Workers;
            server.SchedulePollingInterval = Polling;
            server.HeartbeatInterval = Heartbeat;
            server.ShutdownTimeout = TimeSpan.FromSeconds(options.StopSeconds);
        });
    }

    /// <summary>Makes the store's recurring jobs those of the settings.</summary>
    /// <remarks>A due time that passes unused does nothing here: the watch finds it in the ledger.</remarks>
    public static void Plan(IRecurringJobManagerV2 recurring, IReadOnlyList<JobPlan> plans)
    {
        var planned = plans.Where(plan => plan.Cron.Length > 0).ToList();
        using var connection = recurring.Storage.GetConnection();
        foreach (var known in connection.GetRecurringJobs())
        {
            if (planned.All(plan => plan.Job != known.Id)) recurring.RemoveIfExists(known.Id);
        }

        foreach (var plan in planned)
        {
            recurring.AddOrUpdate<JobCall>(
                plan.Job, call => call.RunAsync(plan.Job, null!, CancellationToken.None), plan.Cron,
                new RecurringJobOptions { TimeZone = plan.Due.Zone, MisfireHandling = MisfireHandlingMode.Ignorable });
        }
    }
}

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

/// <summary>What Hangfire starts, for every job.</summary>
/// <remarks>
/// It only says "look now": what is to be done stands in the ledger. So a call that is made twice, or that another
/// program takes over, does no work twice. The names of this type and method stand in the store.
/// </remarks>
[AutomaticRetry(Attempts = 0)]
internal sealed class JobCall(JobRunner runner)
{
    /// <summary>Runs what is due of a job; its failure is passed on, so that it shows as one.</summary>
    [JobDisplayName("{0}")]
    public async Task RunAsync(string job, PerformContext call, CancellationToken cancel)
    {
        var end = await runner.WorkAsync(job, call.BackgroundJob.Id, cancel);
        if (end is not null) call.SetJobParameter("Run", end.Run);
        // Stopped with the program: put back into its queue; the ledger says whether anything is left to do.
        cancel.ThrowIfCancellationRequested();
        if (end is { Outcome: RunOutcome.Failed or RunOutcome.Refused, Reason: { } reason })
            throw new JobFailedException(reason);
    }
}

/// <summary>A run failed and stands in the ledger so; the message is the ledger's sentence.</summary>
internal sealed class JobFailedException(string message) : Exception(message);
