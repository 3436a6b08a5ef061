using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Serve.Metrics;

namespace PerfEtl.Tests.Serve;

/// <summary><c>/metrics</c>: who reads it, and what it tells.</summary>
[Collection(ServeSite.Shared)]
public sealed partial class MetricsTests(ServeSite site)
{
    [Fact]
    public async Task Metrics_OfARunningSite_TellWhatAnOperatorWatches()
    {
        Assert.Equal(200, (await site.QueryAsync("analyst", "select 1")).Status);
        using var http = site.As("analyst");
        var text = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Assert.Matches(Line(), line);
        foreach (var beginning in new[]
        {
            "perfetl_publish_age_seconds ", "perfetl_last_run_duration_seconds{job=\"load\",outcome=\"done\"} ",
            "perfetl_last_run_age_seconds{job=\"load\",outcome=\"done\"} ",
            "perfetl_last_run_forms{job=\"load\",result=\"loaded\"} 40\n",
            "perfetl_last_run_forms{job=\"load\",result=\"refused\"} 0\n", "perfetl_query_waiting ",
            "perfetl_query_running ", "perfetl_query_duration_seconds_bucket{outcome=\"done\",le=\"0.005\"} ",
            "perfetl_query_wait_seconds_count ", "http_server_request_duration_seconds_count{",
            "dotnet_process_memory_working_set_bytes ",
        })
        {
            Assert.Contains("\n" + beginning, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Metrics_ForSomebodyOfOneDepartment_AreClosed()
    {
        using var http = site.As("department");
        using var answer = await http.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public void Text_OfEachKindOfInstrument_IsWhatPrometheusReads()
    {
        using var meter = new Meter("hand made");
        using var text = new MetricsText(meter.Name);
        var outcome = "done";
        var forms = meter.CreateCounter<long>("forms.read", null, "Forms\nread.");
        forms.Add(1, new KeyValuePair<string, object?>("a.b", "\"x\\"));
        forms.Add(2, new KeyValuePair<string, object?>("a.b", "\"x\\"));
        var seconds = meter.CreateHistogram<double>("load.duration", "s", "Loads.");
        seconds.Record(0.2);
        seconds.Record(400);
        meter.CreateObservableGauge(
            "age", () => new Measurement<double>(1.5, new KeyValuePair<string, object?>("outcome", outcome)), "s",
            "Age.");
        _ = text.ToString();
        outcome = "failed";
        Assert.Equal("""
            # HELP age_seconds Age.
            # TYPE age_seconds gauge
            age_seconds{outcome="failed"} 1.5
            # HELP forms_read_total Forms read.
            # TYPE forms_read_total counter
            forms_read_total{a_b="\"x\\"} 3
            # HELP load_duration_seconds Loads.
            # TYPE load_duration_seconds histogram
            load_duration_seconds_bucket{le="0.005"} 0
            load_duration_seconds_bucket{le="0.01"} 0
            load_duration_seconds_bucket{le="0.025"} 0
            load_duration_seconds_bucket{le="0.05"} 0
            load_duration_seconds_bucket{le="0.1"} 0
            load_duration_seconds_bucket{le="0.25"} 1
            load_duration_seconds_bucket{le="0.5"} 1
            load_duration_seconds_bucket{le="1"} 1
            load_duration_seconds_bucket{le="2.5"} 1
            load_duration_seconds_bucket{le="5"} 1
            load_duration_seconds_bucket{le="10"} 1
            load_duration_seconds_bucket{le="30"} 1
            load_duration_seconds_bucket{le="60"} 1
            load_duration_seconds_bucket{le="300"} 1
            load_duration_seconds_bucket{le="+Inf"} 2
            load_duration_seconds_sum 400.2
            load_duration_seconds_count 2

            """.ReplaceLineEndings("\n"), text.ToString());
    }

    [GeneratedRegex("""^(# (HELP|TYPE) [a-z_]+ .*|[a-z_]+(\{([a-z_]+="([^"\\]|\\.)*",?)+\})? [-+0-9.eE]+)$""")]
    private static partial Regex Line();
}
