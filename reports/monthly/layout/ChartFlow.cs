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
            if (Next(flow, waiting) is not var (chart, rows, picture))
            {
                flow.NextPage();
                continue;
            }

            waiting.Remove(chart);
            Place(flow, chart, rows, picture);
        }
    }

    private static (PageChart Chart, int? Rows, Picture Picture)? Next(PageFlow flow, List<PageChart> waiting)
    {
        var most = Room(flow) / LeastScale;
        if (waiting.Find(chart => chart.Full.Height <= most) is { } whole) return (whole, null, whole.Full);
        if (Room(flow) < WorthFilling) return null;
        foreach (var chart in waiting)
        {
            if (chart.Within(most) is var (rows, picture)) return (chart, rows, picture);
        }

        return flow.IsAtTop ? (waiting[0], null, waiting[0].Full) : null;
    }

    private static double Room(PageFlow flow) => PageFlow.Bottom - Above(flow);

    private static double Above(PageFlow flow) => flow.Y - OwnMargin;

    /// <summary>A chart that has to be smaller is drawn wider first, so that it still reaches both margins.</summary>
    private static void Place(PageFlow flow, PageChart chart, int? rows, Picture picture)
    {
        var scale = Math.Min(1, Room(flow) / picture.Height);
        if (scale < 1) picture = chart.Draw(rows, PageFlow.Width / scale + 2 * ChartStyles.Margin);
        scale = Math.Min(scale, Room(flow) / picture.Height);
        flow.Page.Bookmark(picture.Title, Above(flow), 2);
        flow.Page.Draw(picture, PageFlow.Left - scale * ChartStyles.Margin, Above(flow), scale);
        flow.Y = Above(flow) + scale * picture.Height;
    }
}

/// <summary>A chart that waits for its place.</summary>
/// <param name="RowCount">About how many rows it has of its own accord.</param>
/// <param name="Draw">Draws it with at most so many rows (null: as many as suit it) and so wide.</param>
internal sealed record PageChart(int RowCount, Func<int?, double, Picture> Draw)
{
    /// <summary>The width of a chart whose text is as wide as that of the page; the rest is its margin.</summary>
    public const double StandardWidth = PageFlow.Width + 2 * ChartStyles.Margin;

    /// <summary>Fewer rows than these say too little.</summary>
    private const int LeastRows = 5;

    private const double RowHeight = 22;

    /// <summary>With all its rows.</summary>
    public Picture Full { get; } = Draw(null, StandardWidth);

    /// <summary>The chart no higher than <paramref name="height"/>, with fewer rows; null if that cannot be.</summary>
    public (int Rows, Picture Picture)? Within(double height)
    {
        var (rows, picture) = (RowCount, Full);
        while (picture.Height > height)
        {
            // A name on two lines makes a row higher, so the first guess may be a little too high.
            rows = Math.Max(LeastRows, rows - (int)Math.Ceiling((picture.Height - height) / RowHeight));
            var smaller = Draw(rows, StandardWidth);
            if (smaller.Height >= picture.Height) return null;
            picture = smaller;
        }

        return (rows, picture);
    }
}
