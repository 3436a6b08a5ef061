using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfEtl.Pipeline.Runs;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>
/// Looks every few seconds whether a due time passed unused, a retry has come due or a process died; and leaves a sign
/// of life, so that the next start knows since when nothing watched.
/// </summary>
internal sealed partial class ScheduleWatch(
    JobRunner runner, IBackgroundJobClient calls, JobStorage store, TimeProvider clock, ILogger<ScheduleWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, string> called = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await WatchAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The host ends. One that cannot listen is taken down without asking this service to stop.
        }
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        using var heartbeat = new Heartbeat(runner.Ledger);
        heartbeat.Begin();
        using var timer = new PeriodicTimer(Glance, clock);
        for (var (seen, looked) = (0L, DateTime.MinValue); ; await timer.WaitForNextTickAsync(stop))
        {
            // What somebody asks for is seen within a second, also where another program wrote it down.
            var (size, now) = (runner.Ledger.Size, clock.GetUtcNow().UtcDateTime);
            if (size == seen && (now - looked).Duration() < Interval) continue;
            (seen, looked) = (size, now);
            await LookAsync(heartbeat);
        }
    }

    private async Task LookAsync(Heartbeat heartbeat)
    {
        try
        {
            heartbeat.Beat();
            runner.Tidy();
            runner.StopWhatIsAskedTo();
            foreach (var plan in runner.Plans)
            {
                if (runner.Account(plan.Job) is { } order && !IsLeftToHangfire(order)) Call(plan.Job);
            }

            await runner.TellOfInterruptedAsync();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException
            || ScheduleStore.IsOfTheDatabase(failure))
        {
            LogFailed(log, Secrets.Hide(failure.Message));
        }
    }

    // What has just come due is called by Hangfire itself.
    private bool IsLeftToHangfire(RunOrder order) =>
        order is { Why: RunReason.Schedule, Due: { } due } && runner.Ledger.Now - due < Interval * 2;

    private void Call(string job)
    {
        if (IsOnItsWay(job)) return;
        called[job] = calls.Create<JobCall>(
            call => call.RunAsync(job, null!, CancellationToken.None), new EnqueuedState());
    }

    private bool IsOnItsWay(string job)
    {
        if (!called.TryGetValue(job, out var id)) return false;
        using var connection = store.GetConnection();
        return connection.GetStateData(id)?.Name is { } state
            && (state == EnqueuedState.StateName || state == ProcessingState.StateName);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The schedule could not be looked at, trying again: {Failure}")]
    private static partial void LogFailed(ILogger log, string failure);
}
