using System.Diagnostics;

namespace PerfEtl.Pipeline.Load;

/// <summary>How long each stage of a load took.</summary>
internal sealed class StageClock
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Dictionary<string, double> seconds = new(StringComparer.Ordinal);
    private double counted;

    /// <summary>Stage → seconds: <c>open</c>, <c>read</c>, <c>build</c>, <c>commit</c>, <c>publish</c>.</summary>
    public IReadOnlyDictionary<string, double> Seconds => seconds;

    /// <summary>Says that a stage has just ended; what passed since the last one belongs to it.</summary>
    public void End(string stage)
    {
        var now = watch.Elapsed.TotalSeconds;
        seconds[stage] = Math.Round(now - counted, 3);
        counted = now;
    }
}
