using System.Collections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PerfEtl.Pipeline.Telemetry;

namespace PerfEtl.Pipeline.Serve.Metrics;

/// <summary><c>/metrics</c> for whoever may see everything; OTLP where the usual variable names a collector.</summary>
internal static class Monitoring
{
    /// <summary>The variable of OpenTelemetry; its other <c>OTEL_</c> variables are heeded as well.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters = [Instruments.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime"];

    /// <summary>Adds what listens.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(_ => new MetricsText(Meters));
        services.AddSingleton<SiteMeters>();
        if (Environment.GetEnvironmentVariable(EndpointVariable) is not { Length: > 0 }) return;
        builder.Configuration.AddInMemoryCollection(Variables());
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("perfetl"))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(Instruments.Name).AddAspNetCoreInstrumentation().AddOtlpExporter());
    }

    // The package looks for its variables in the host's settings, and ours has none.
    private static IEnumerable<KeyValuePair<string, string?>> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(one => new KeyValuePair<string, string?>((string)one.Key, (string?)one.Value))
            .Where(one => one.Key.StartsWith("OTEL_", StringComparison.Ordinal));

    /// <summary>Begins to count, and maps the address.</summary>
    public static void Map(WebApplication app)
    {
        app.Services.GetRequiredService<SiteMeters>().Start();
        var text = app.Services.GetRequiredService<MetricsText>();
        app.MapGet("/metrics", () => Results.Text(text.ToString(), MetricsText.MediaType));
    }
}
