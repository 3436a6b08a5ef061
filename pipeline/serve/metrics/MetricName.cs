using System.Diagnostics.Metrics;
using System.Globalization;

namespace PerfEtl.Pipeline.Serve.Metrics;

/// <summary>Instruments by the names that Prometheus gives such things.</summary>
internal static class MetricName
{
    /// <summary><c>perfetl.query.duration</c> in <c>s</c> → <c>perfetl_query_duration_seconds</c>.</summary>
    public static string Of(Instrument of)
    {
        var unit = of.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var name = string.Concat(of.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return (name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit)
            + (KindOf(of) == "counter" ? "_total" : "");
    }

    /// <summary>What kind of series it has.</summary>
    public static string KindOf(Instrument of)
    {
        var name = of.GetType().Name;
        return name.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
            : name.StartsWith("Counter", StringComparison.Ordinal)
                || name.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter" : "gauge";
    }

    /// <summary>Labels: <c>job="nightly",outcome="done"</c>.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (key, value) in tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels.Add($"{key.Replace('.', '_')}=\"{Escaped(text)}\"");
        }

        return string.Join(',', labels);
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
