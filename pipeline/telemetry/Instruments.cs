using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PerfEtl.Pipeline.Telemetry;

/// <summary>Where the program leaves what it measures and what it did; whoever monitors it listens.</summary>
internal static class Instruments
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "PerfEtl";

    /// <summary>Measurements.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Traces.</summary>
    public static ActivitySource Traces { get; } = new(Name);

    /// <summary>How long a query somebody typed took, from its turn on.</summary>
    public static Histogram<double> QueryDuration { get; } = Meter.CreateHistogram<double>(
        "perfetl.query.duration", "s", "Queries that people typed, from their turn to the whole answer.");

    /// <summary>How long such a query waited for its turn.</summary>
    public static Histogram<double> QueryWait { get; } = Meter.CreateHistogram<double>(
        "perfetl.query.wait", "s", "How long queries waited for their turn.");
}

/// <summary>Measures one query that somebody typed, until it is disposed of.</summary>
internal sealed class QueryTime : IDisposable
{
    private readonly long since = Stopwatch.GetTimestamp();

    /// <summary>Whether there was an answer.</summary>
    public bool IsAnswered { get; set; }

    public void Dispose() => Instruments.QueryDuration.Record(
        Stopwatch.GetElapsedTime(since).TotalSeconds,
        new KeyValuePair<string, object?>("outcome", IsAnswered ? "done" : "refused"));
}
