using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Notify;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Tests.Schedule;

/// <summary>A schedule with one job, a clock under the test's hand and a ledger in a folder of its own.</summary>
internal sealed class ScheduleScene : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly JobOptions options;
    private readonly WorkCalendar calendar;

    public ScheduleScene(string nowUtc, JobOptions? options = null, WorkCalendar? calendar = null)
    {
        this.options = options ?? new JobOptions { Cron = "0 30 1 * * ?" };
        this.calendar = calendar ?? new WorkCalendar([]);
        Clock = new FakeClock(nowUtc);
        Ledger = new RunLedger(new DataFolder(folder.Path), Clock);
    }

    public FakeClock Clock { get; }

    public RunLedger Ledger { get; }

    /// <summary>What the job does, for the run that begins at the clock's moment.</summary>
    public Func<WorkResult> Work { get; set; } = () => new WorkResult();

    /// <summary>Asks the run that is at work to stop.</summary>
    public CancellationToken Cancel { get; private set; }

    /// <summary>Minutes that one run takes.</summary>
    public int Minutes { get; set; }

    /// <summary>Due times as <c>11-24 01:30</c> in Beijing, reason and outcome of every record.</summary>
    public IReadOnlyList<string> Told => [.. Ledger.Records().Select(Tell)];

    /// <summary>A program watches the schedule until a moment, looking every five minutes.</summary>
    public void Serve(string untilUtc, JobOptions? changed = null)
    {
        var runner = Runner(changed ?? options);
        using var heartbeat = new Heartbeat(Ledger);
        heartbeat.Begin();
        for (var until = FakeClock.Parse(untilUtc); Clock.Now <= until; Clock.Now = Clock.Now.AddMinutes(5))
            Look(runner, heartbeat);
    }

    /// <summary>The ledger as another program opens it.</summary>
    public RunLedger OpenLedger() => new(new DataFolder(folder.Path), Clock);

    /// <summary>Looks once.</summary>
    public static void Look(JobRunner runner, Heartbeat? heartbeat = null)
    {
        heartbeat?.Beat();
        runner.Tidy();
        foreach (var plan in runner.Plans)
        {
            if (runner.Account(plan.Job) is not null)
                runner.WorkAsync(plan.Job, null, default).GetAwaiter().GetResult();
        }
    }

    /// <summary>What runs the job.</summary>
    public JobRunner Runner(JobOptions? changed = null)
    {
        var plan = JobPlan.Of("nightly", changed ?? options, calendar);
        var job = new ScheduledJob("nightly", "每夜加载", (_, cancel) =>
        {
            Cancel = cancel;
            Clock.Now = Clock.Now.AddMinutes(Minutes);
            return Task.FromResult(Work());
        });
        return new JobRunner(
            Ledger, [job], plan is null ? [] : [plan], new Notifier(new NotifyOptions(), Ledger), Clock);
    }

    public void Dispose() => folder.Dispose();

    private static string Tell(RunRecord record)
    {
        var due = record.Due is { } moment ? moment.AddHours(8).ToString("MM-dd HH:mm", null) : "by hand";
        var count = record.Count > 1 ? $" ({record.Count})" : "";
        var attempt = record.Attempt > 1 ? $" {record.Attempt}" : "";
        return $"{due}{count} {record.Why?.ToString() ?? "-"}{attempt} {record.Outcome}";
    }
}
