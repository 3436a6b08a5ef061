using System.Diagnostics;

namespace PerfEtl.Pipeline.Telemetry;

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
