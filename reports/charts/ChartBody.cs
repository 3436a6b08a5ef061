using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>A chart without its words: where it ends, and how to paint it.</summary>
internal sealed record ChartBody(double Bottom, Action<ISurface> Paint)
{
    /// <summary>Nothing to draw; the headline says why.</summary>
    public static ChartBody Nothing(double top) => new(top, _ => { });
}
