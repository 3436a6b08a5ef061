using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Gives Quartz the jobs, their due times and the store.</summary>
internal static class QuartzSetup
{
    /// <summary>The group of our jobs in a store that others may use too.</summary>
    public const string Group = "perfetl";

    /// <summary>Adds the scheduler to the services.</summary>
    public static void AddTo(IServiceCollection services, ScheduleOptions options, IReadOnlyList<JobPlan> plans)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Group;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            ScheduleStore.Use(quartz, options);
            foreach (var plan in plans) Add(quartz, plan);
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    // A trigger that fires late does nothing: the watch finds in the ledger what was missed, with either store.
    private static void Add(IQuartzBuilder quartz, JobPlan plan)
    {
        quartz.AddJob<QuartzJob>(job => job.WithIdentity(plan.Job, Group).StoreDurably(true)
            .RequestRecovery(plan.MakesUp));
        // Quartz takes no trigger that never fires; what such a job left undone is still made up for.
        if (plan.Due.After(DateTime.UtcNow) is null) return;
        quartz.AddTrigger(trigger => trigger.WithIdentity(plan.Job, Group).ForJob(plan.Job, Group)
            .WithCronSchedule(plan.Due.Expression, cron => cron.InTimeZone(plan.Due.Zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)));
    }
}
