using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>The words around a chart.</summary>
/// <param name="Topic">What the chart is called: 各项目资金规模.</param>
/// <param name="Headline">Its finding, computed from the data.</param>
/// <param name="Subtitle">Departments, years, how many, and the unit, once.</param>
/// <param name="Notes">What a careful reader would ask; printed below the chart.</param>
/// <param name="Source">Where the numbers come from.</param>
internal sealed record ChartText(
    string Topic, string Headline, string Subtitle, IReadOnlyList<string> Notes, string Source)
{
    /// <summary>Lays out a whole picture: its height follows from the chart within.</summary>
    /// <param name="width">The width of the picture in points.</param>
    /// <param name="fonts">What to measure with.</param>
    /// <param name="layOut">Lays out the chart below the y it is given.</param>
    /// <param name="spoken">One more sentence for people who cannot see the picture.</param>
    /// <exception cref="ArgumentOutOfRangeException">Narrower than any chart can be.</exception>
    public Picture Around(double width, FontSet fonts, Func<double, ChartBody> layOut, string spoken = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, ChartCatalog.LeastWidth);
        var frame = new ChartFrame(width, Topic, Headline, Subtitle, Notes, Source, fonts);
        var body = layOut(frame.BodyTop);
        var description = $"{Headline}。{Subtitle}。{spoken}";
        return new Picture(width, frame.HeightFor(body.Bottom), Topic, description, surface =>
        {
            frame.Paint(surface, body.Bottom);
            body.Paint(surface);
        });
    }
}
