using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using PerfEtl.Pipeline.Schedule;

namespace PerfEtl.Pipeline.Serve.Metrics;

/// <summary>What the program and its web server measure, as the text that Prometheus reads.</summary>
/// <remarks>Why not by a package: docs/decisions/0031-metrics-are-written-by-ourselves.md.</remarks>
internal sealed class MetricsText : IDisposable
{
    /// <summary>What the text is, for the header.</summary>
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(Instrument Of, string Labels), MetricSeries> series = new();

    /// <summary>Begins to listen.</summary>
    /// <param name="meters">The meters that are of interest.</param>
    public MetricsText(params IReadOnlyCollection<string> meters)
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (meters.Contains(instrument.Meter.Name)) own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((of, value, tags, _) => Add(of, value, tags));
        listener.SetMeasurementEventCallback<long>((of, value, tags, _) => Add(of, value, tags));
        listener.SetMeasurementEventCallback<double>((of, value, tags, _) => Add(of, value, tags));
        listener.Start();
    }

    /// <summary>All series as they are now.</summary>
    public override string ToString()
    {
        // What is looked up now may have other labels than before: a job's last run had another outcome.
        foreach (var key in series.Keys.Where(key => key.Of.IsObservable)) series.TryRemove(key, out _);
        Look();
        var text = new StringBuilder();
        foreach (var family in series.GroupBy(one => MetricName.Of(one.Key.Of)).OrderBy(
            family => family.Key, StringComparer.Ordinal))
        {
            text.Append("# HELP ").Append(family.Key).Append(' ')
                .Append((family.First().Key.Of.Description ?? "").ReplaceLineEndings(" ")).Append('\n');
            text.Append("# TYPE ").Append(family.Key).Append(' ')
                .Append(MetricName.KindOf(family.First().Key.Of)).Append('\n');
            foreach (var (key, one) in family.OrderBy(one => one.Key.Labels, StringComparer.Ordinal))
                one.WriteTo(text, family.Key, key.Labels);
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    // What cannot be looked up is missing from the text, which monitoring sees; the rest is there.
    private void Look()
    {
        try
        {
            listener.RecordObservableInstruments();
        }
        catch (AggregateException failures)
        {
            ServeLog.Say($"有的监控指标取不到：{failures.InnerExceptions[0].Message.Split('\n')[0]}");
        }
    }

    private void Add(Instrument of, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        series.GetOrAdd((of, MetricName.Labels(tags)), key => new MetricSeries(key.Of)).Add(value);
}
