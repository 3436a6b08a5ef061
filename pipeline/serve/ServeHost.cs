using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Pipeline.Serve;

/// <summary>The host of <c>perfetl serve</c>: the web server, Hangfire's server and the watch over the ledger.</summary>
internal static class ServeHost
{
    /// <summary>Puts it together; nothing is started.</summary>
    public static WebApplication Build(Settings settings, JobDesk desk, JobStorage store)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().UseUrls(settings.Serve.Address().GetLeftPart(UriPartial.Authority));
        AddLog(builder.Logging);
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "PerfEtl");
        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(settings.Schedule.StopSeconds));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(desk);
        JobServer.AddTo(builder.Services, settings.Schedule, store);
        builder.Services.AddHostedService<ScheduleWatch>();
        var app = builder.Build();
        app.UsePathBase(settings.Serve.Path());
        app.UseRouting();
        app.MapGet("/health/live", () => "ok");
        return app;
    }

    // What fails in a run stands in the ledger and is told once, by us.
    private static void AddLog(ILoggingBuilder log) => log.SetMinimumLevel(LogLevel.Warning)
        .AddSimpleConsole(console => console.SingleLine = true)
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical)
        .AddFilter("Microsoft.Hosting", LogLevel.Critical)
        .AddFilter("Hangfire.AutomaticRetryAttribute", LogLevel.None);
}
