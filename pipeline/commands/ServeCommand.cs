using System.CommandLine;
using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Notify;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve;
using PerfEtl.Pipeline.Serve.Accounts;

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
        if (plans.All(plan => plan.Cron.Length == 0))
            throw new SettingsException($"{settings.Origin}：没有设置定时作业（Schedule:Jobs），perfetl serve 没有可做的事。"
                + "应写例如 \"Schedule\": { \"Jobs\": { \"nightly\": { \"Cron\": \"0 30 1 * * ?\" } } }，"
                + "见 docs/service.md。");
        if (plans.Any(plan => plan.Job == ScheduledJobs.Nightly)) settings.WithSources();
        var accounts = new AccountStore(data).All;
        if (accounts.Count == 0 && !settings.Serve.Address().IsLoopback)
            throw new SettingsException($"设置 Serve:Url：{settings.Serve.Address()} 能从别的机器访问，而还没有账号。"
                + "请先运行 perfetl user add 建立账号，或只在本机监听，例如 http://127.0.0.1:5080。");
        ServeLog.IsJson = settings.Serve.IsLogJson();
        ServeLog.Say($"设置 {settings.Origin}，数据 {data.Root}{JobPlans.CalendarNote(plans, DateTime.UtcNow)}");
        var ledger = new RunLedger(data, TimeProvider.System);
        var runner = new JobRunner(ledger, jobs, plans, new Notifier(settings.Notify, ledger), TimeProvider.System);
        await using var host = ServeHost.Build(data, settings, runner, ScheduleStore.Open(settings.Schedule));
        foreach (var plan in plans)
            ServeLog.Planned(plan, jobs.First(job => job.Name == plan.Job).Title, DateTime.UtcNow);
        await StartAsync(host, settings, plans, cancel);
        ServeLog.Say($"网页 {host.Urls.First()}{settings.Serve.PathBase}/"
            + (accounts.Count == 0 ? "，没有账号，本机的人都可以查看和下指令" : $"，{accounts.Count} 个账号"));
        try
        {
            await host.WaitForShutdownAsync(cancel);
        }
        finally
        {
            runner.NameTheDeaf(settings.Schedule.StopSeconds);
        }

        ServeLog.Say("已停止");
    }

    private static async Task StartAsync(
        WebApplication host, Settings settings, IReadOnlyList<JobPlan> plans, CancellationToken cancel)
    {
        try
        {
            JobServer.Plan(host.Services.GetRequiredService<IRecurringJobManagerV2>(), plans);
            await host.StartAsync(cancel);
        }
        catch (Exception failure) when (settings.Schedule.Store.Length > 0 && ScheduleStore.IsOfTheDatabase(failure))
        {
            throw new ScheduleStoreException(failure);
        }
        catch (IOException taken)
        {
            var address = settings.Serve.Address().GetLeftPart(UriPartial.Authority);
            throw new SettingsException(
                $"设置 Serve:Url：{address} 不能用来监听（已被别的程序占用，或没有权限），应换一个端口，或先停下那个程序。", taken);
        }
    }
}
