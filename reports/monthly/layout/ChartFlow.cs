using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>Places charts so that little of a page stays blank.</summary>
/// <remarks>
/// The first chart that fits comes next; if none does and much of the page is left, the first that fits with fewer
/// rows: every number of a chart of projects stands in a table of the report too.
/// </remarks>
internal static class ChartFlow
{
    /// <summary>The width of a chart whose text is as wide as that of the page; the rest is its margin.</summary>
    public const double ChartWidth = PageFlow.Width + 2 * ChartStyles.Margin;

    /// <summary>How small a chart may get to use what is left of a page.</summary>
    private const double LeastScale = 0.9;

    /// <summary>Less room than this may stay blank.</summary>
    private const double WorthFilling = 300;

    /// <summary>The frame of a chart has its own blank margin above.</summary>
    private const double OwnMargin = 12;

    public static void Paint(PageFlow flow, IEnumerable<PageChart> charts)
    {
        var waiting = charts.ToList();
        while (waiting.Count > 0)
        {
            if (Next(flow, waiting) is not var (chart, picture))
            {
                flow.NextPage();
                continue;
            }

            waiting.Remove(chart);
            Place(flow, picture);
        }
    }

    private static (PageChart Chart, Picture Picture)? Next(PageFlow flow, List<PageChart> waiting)
    {
        var most = Room(flow) / LeastScale;
        if (waiting.Find(chart => chart.Full.Height <= most) is { } whole) return (whole, whole.Full);
        if (Room(flow) < WorthFilling) return null;
        foreach (var chart in waiting)
        {
            if (chart.Within(most) is { } picture) return (chart, picture);
        }

        return flow.IsAtTop ? (waiting[0], waiting[0].Full) : null;
    }

    private static double Room(PageFlow flow) => PageFlow.Bottom - Above(flow);

    private static double Above(PageFlow flow) => flow.Y - OwnMargin;

    private static void Place(PageFlow flow, Picture chart)
    {
        var scale = Math.Min(1, Room(flow) / chart.Height);
        var x = PageFlow.Left - ChartStyles.Margin + (1 - scale) * chart.Width / 2;
        flow.Page.Bookmark(chart.Title, Above(flow), 2);
        flow.Page.Draw(chart, x, Above(flow), scale);
        flow.Y = Above(flow) + scale * chart.Height;
    }
}
