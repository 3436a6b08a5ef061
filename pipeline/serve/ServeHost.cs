using System.Text.Json;
using Hangfire;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Query;
using PerfEtl.Pipeline.Query.Workers;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Audit;
using PerfEtl.Pipeline.Serve.Metrics;
using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Pipeline.Serve.Sql;

namespace PerfEtl.Pipeline.Serve;

/// <summary>The host of <c>perfetl serve</c>: web server, Hangfire's server, the watch over the ledger.</summary>
internal static class ServeHost
{
    /// <summary>Puts it together; nothing is started.</summary>
    public static WebApplication Build(DataFolder data, Settings settings, JobRunner runner, JobStorage store)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        Listening.AddTo(builder.WebHost, settings.Serve);
        AddLog(builder.Logging, settings.Serve);
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "PerfEtl");
        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(settings.Schedule.StopSeconds));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(runner);
        JobServer.AddTo(builder.Services, settings.Schedule, store, JobsPages.AddTo);
        builder.Services.AddHostedService<ScheduleWatch>();
        builder.Services.AddSingleton(data);
        builder.Services.AddSingleton(settings.Query);
        builder.Services.AddSingleton(settings.Serve);
        builder.Services.AddSingleton<VisitorSnapshots>();
        builder.Services.AddSingleton<AuditLog>();
        builder.Services.AddSingleton<QueryPool>();
        builder.Services.AddSingleton<QueryApi>();
        Monitoring.AddTo(builder);
        SitePages.AddTo(builder.Services, settings);
        SignIn.AddTo(builder.Services, data);
        var app = builder.Build();
        HeadRequests.AddTo(app);
        Peer.AddTo(app, settings.Serve);
        app.UsePathBase(settings.Serve.Path());
        SecurityHeaders.AddTo(app);
        UnforeseenFailures.AddTo(app);
        app.Services.GetRequiredService<Guard>().AddTo(app, app.Services.GetRequiredService<IAntiforgery>());
        app.UseRouting();
        Guard.AddDepartmentsTo(app);
        app.MapGet("/health/live", () => "ok");
        app.Services.GetRequiredService<SignIn>().Map(app);
        Monitoring.Map(app);
        SitePages.Map(app);
        JobsPages.Map(app, runner, data, app.Services.GetRequiredService<AuditLog>(), settings.Serve.Path() + "/");
        app.Services.GetRequiredService<QueryApi>().Map(app);
        AnswerFile.RemoveLeftOvers(data);
        SiteFile.RemoveLeftOvers(data);
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<QueryPool>().Warm);
        return app;
    }

    // What fails in a run stands in the ledger and is told once, by us.
    private static void AddLog(ILoggingBuilder log, ServeOptions options) => AddConsole(log, options.IsLogJson())
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical)
        .AddFilter("Microsoft.Hosting", LogLevel.Critical)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Hangfire.AutomaticRetryAttribute", LogLevel.None);

    private static ILoggingBuilder AddConsole(ILoggingBuilder log, bool isJson) => !isJson
        ? log.AddSimpleConsole(console => console.SingleLine = true)
        : log.AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "O";
            console.JsonWriterOptions = new JsonWriterOptions { Encoder = JsonRows.Format.Encoder };
        });
}
