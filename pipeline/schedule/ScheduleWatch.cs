using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>
/// Looks every few seconds whether a due time passed unused, a retry has come due or a process died; and leaves a sign
/// of life, so that the next start knows since when nothing watched.
/// </summary>
internal sealed partial class ScheduleWatch(
    JobDesk desk, ISchedulerFactory schedulers, IHostApplicationLifetime host, TimeProvider clock,
    ILogger<ScheduleWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        var pulse = new Pulse(desk.Ledger);
        pulse.Begin();
        using var timer = new PeriodicTimer(Interval, clock);
        do await LookAsync(pulse, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(Pulse pulse, CancellationToken cancel)
    {
        try
        {
            pulse.Beat();
            desk.Tidy();
            var scheduler = await schedulers.GetScheduler(cancel);
            foreach (var plan in desk.Plans.Where(plan => desk.Account(plan.Job)))
                await scheduler.TriggerJob(new JobKey(plan.Job, QuartzSetup.Group), cancel);
            await desk.TellOfInterruptedAsync();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SchedulerException)
        {
            LogFailed(log, Secrets.Hide(failure.Message));
        }
    }

    private async Task StartedAsync(CancellationToken cancel)
    {
        var started = new TaskCompletionSource();
        await using var whenStarted = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The schedule could not be looked at, trying again: {Failure}")]
    private static partial void LogFailed(ILogger log, string failure);
}
