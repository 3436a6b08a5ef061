using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfEtl.Pipeline.Notify;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Schedule.Ledger;
using Quartz;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl serve</c>: stay and run what is due, until stopped.</summary>
internal static class ServeCommand
{
    /// <summary>What one types.</summary>
    public const string Name = "serve";

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command(
            Name, "常驻运行：按设置的 Schedule 定时加载，直到被停止（示例：perfetl serve --data /var/lib/perfetl）");
        command.SetAction(async (call, cancel) =>
        {
            var settings = Settings.Load();
            if (settings.Origin is null) throw SettingsPlaces.NotFound("何时运行什么");
            await RunAsync(CommonOptions.FolderOf(call, settings), settings, cancel);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(DataFolder data, Settings settings, CancellationToken cancel)
    {
        var jobs = ScheduledJobs.All(data, settings);
        var plans = JobPlans.Of(settings.Schedule, jobs);
        if (plans.Count == 0)
            throw new SettingsException($"{settings.Origin}：没有设置定时作业（Schedule:Jobs），perfetl serve 没有可做的事。"
                + "应写例如 \"Schedule\": { \"Jobs\": { \"nightly\": { \"Cron\": \"0 30 1 * * ?\" } } }，"
                + "见 docs/service.md。");
        if (plans.Any(plan => plan.Job == ScheduledJobs.Names[0])) settings.WithSources();
        ServeLog.Say($"设置 {settings.Origin}，数据 {data.Root}{JobPlans.CalendarNote(plans, DateTime.UtcNow)}");
        using var host = Build(data, settings, jobs, plans);
        foreach (var plan in plans)
            ServeLog.Planned(plan, jobs.First(job => job.Name == plan.Job).Title, DateTime.UtcNow);
        try
        {
            await host.StartAsync(cancel);
        }
        catch (Exception failure) when (settings.Schedule.Store.Length > 0
            && failure is SchedulerException or DbException or SocketException)
        {
            throw new ScheduleStoreException(failure);
        }

        await host.WaitForShutdownAsync(cancel);
        ServeLog.Say("已停止");
    }

    private static IHost Build(
        DataFolder data, Settings settings, IReadOnlyList<ScheduledJob> jobs, IReadOnlyList<JobPlan> plans)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            DisableDefaults = true,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "PerfEtl");
        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(settings.Schedule.StopSeconds));
        var ledger = new RunLedger(data, TimeProvider.System);
        var notifier = new Notifier(settings.Notify, ledger);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new JobDesk(ledger, jobs, plans, notifier, TimeProvider.System));
        QuartzSetup.AddTo(builder.Services, settings.Schedule, plans);
        builder.Services.AddHostedService<ScheduleWatch>();
        return builder.Build();
    }
}
