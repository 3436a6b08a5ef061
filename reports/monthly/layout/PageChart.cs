using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>A chart that waits for its place.</summary>
/// <param name="Full">With as many rows as suit it.</param>
/// <param name="RowCount">About how many rows that are.</param>
/// <param name="WithRows">Draws it with at most so many, and one for the rest.</param>
internal sealed record PageChart(Picture Full, int RowCount, Func<int, Picture> WithRows)
{
    /// <summary>Fewer rows than these say too little.</summary>
    private const int LeastRows = 5;

    private const double RowHeight = 22;

    /// <summary>The chart no higher than <paramref name="height"/>, with fewer rows; null if that cannot be.</summary>
    public Picture? Within(double height)
    {
        var (rows, picture) = (RowCount, Full);
        while (picture.Height > height)
        {
            // A name on two lines makes a row higher, so the first guess may be a little too high.
            rows = Math.Max(LeastRows, rows - (int)Math.Ceiling((picture.Height - height) / RowHeight));
            var smaller = WithRows(rows);
            if (smaller.Height >= picture.Height) return null;
            picture = smaller;
        }

        return picture;
    }
}
