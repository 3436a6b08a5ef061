using Hangfire;
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
            server.ServerName = Operator.Name;
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
