using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace PerfEtl.Pipeline.Serve.Metrics;

/// <summary>One series: an instrument with one set of labels.</summary>
/// <param name="of">The instrument.</param>
internal sealed class MetricSeries(Instrument of)
{
    private static readonly double[] Bounds =
        [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

    private readonly Lock gate = new();
    private readonly long[] below = MetricName.KindOf(of) == "histogram" ? new long[Bounds.Length] : [];
    private long count;
    private double sum;

    /// <summary>Takes one measurement.</summary>
    public void Add(double value)
    {
        lock (gate)
        {
            count++;
            sum = of.IsObservable || of is Gauge<double> ? value : sum + value;
            for (var bucket = 0; bucket < below.Length; bucket++)
            {
                if (value <= Bounds[bucket]) below[bucket]++;
            }
        }
    }

    /// <summary>Writes its lines.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="name">The name of the instrument.</param>
    /// <param name="labels"><c>job="nightly"</c>, or nothing.</param>
    public void WriteTo(StringBuilder text, string name, string labels)
    {
        lock (gate)
        {
            if (below.Length == 0)
            {
                Line(text, name, labels, sum);
                return;
            }

            var before = labels.Length == 0 ? "" : labels + ",";
            for (var bucket = 0; bucket < below.Length; bucket++)
                Line(text, name + "_bucket", $"{before}le=\"{Number(Bounds[bucket])}\"", below[bucket]);
            Line(text, name + "_bucket", $"{before}le=\"+Inf\"", count);
            Line(text, name + "_sum", labels, sum);
            Line(text, name + "_count", labels, count);
        }
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
