using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Monthly.Layout;

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
