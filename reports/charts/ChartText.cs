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

/// <summary>A chart without its words: where it ends, and how to paint it.</summary>
internal sealed record ChartBody(double Bottom, Action<ISurface> Paint)
{
    /// <summary>Nothing to draw; the headline says why.</summary>
    public static ChartBody Nothing(double top) => new(top, _ => { });
}

/// <summary>What every chart has around it: topic, headline and subtitle above, notes and source below.</summary>
internal sealed class ChartFrame
{
    private const double Top = 26;
    private const double Bottom = 20;
    private readonly double width;
    private readonly TextBlock topic;
    private readonly TextBlock headline;
    private readonly TextBlock subtitle;
    private readonly TextBlock[] notes;
    private readonly TextBlock source;

    public ChartFrame(
        double width, string topic, string headline, string subtitle, IEnumerable<string> notes, string source,
        FontSet fonts)
    {
        this.width = width;
        var room = width - 2 * ChartStyles.Margin;
        this.topic = TextBlock.Paragraph(topic, room, ChartStyles.Topic, 16, fonts);
        this.headline = HeadlineBreaker.Break(headline, room, fonts);
        this.subtitle = TextBlock.Paragraph(subtitle, room, ChartStyles.Explanation, 16, fonts);
        this.notes = [.. notes.Select(note => TextBlock.Paragraph(note, room, ChartStyles.Footer, 13.5, fonts))];
        this.source = TextBlock.Paragraph(source, room, ChartStyles.Footer, 13.5, fonts);
    }

    /// <summary>Where the chart itself begins.</summary>
    public double BodyTop => Math.Ceiling(Top + topic.Height + headline.Height + subtitle.Height + 4) + 16;

    /// <summary>The height of the whole picture around a chart that ends at <paramref name="bodyBottom"/>.</summary>
    public double HeightFor(double bodyBottom) =>
        Math.Ceiling(bodyBottom + 10 + notes.Sum(note => note.Height) + 14 + source.Height + Bottom);

    /// <summary>Paints everything but the chart.</summary>
    public void Paint(ISurface surface, double bodyBottom)
    {
        topic.Draw(surface, ChartStyles.Margin, Top);
        headline.Draw(surface, ChartStyles.Margin, Top + topic.Height);
        subtitle.Draw(surface, ChartStyles.Margin, Top + topic.Height + headline.Height + 4);
        var y = bodyBottom + 10;
        foreach (var note in notes)
        {
            note.Draw(surface, ChartStyles.Margin, y);
            y += note.Height;
        }

        y = Math.Ceiling(y) + 5.25;
        surface.Line(ChartStyles.Margin, y, width - ChartStyles.Margin, y, Palette.Grid, 0.5);
        source.Draw(surface, ChartStyles.Margin, y + 5);
    }
}
