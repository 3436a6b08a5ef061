namespace PerfEtl.Reports.Drawing;

/// <summary>Finds how much of every pixel a shape covers: exact areas, no sampling.</summary>
/// <remarks>
/// Every edge adds, per pixel row, the signed area to its right; summing a row from the left gives the coverage.
/// Contours that overlap count twice and are cut at 1, a hole counts −1: what glyphs of variable fonts need.
/// </remarks>
internal sealed class CoverageMask
{
    private double[] areas = [];

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Begins an empty mask of the given size in pixels.</summary>
    public void Clear(int width, int height)
    {
        (Width, Height) = (width, height);
        var needed = (width + 2) * height;
        if (areas.Length < needed) areas = new double[needed];
        else Array.Clear(areas, 0, needed);
    }

    /// <summary>Adds a closed contour in pixels of this mask; it must lie within.</summary>
    public void Add(ReadOnlySpan<OutlinePoint> contour)
    {
        if (contour.Length < 2) return;
        var start = Start(contour, out var first);
        var (from, control) = (start, default(OutlinePoint?));
        for (var i = 0; i <= contour.Length; i++)
        {
            var point = i == contour.Length ? start : contour[(first + i) % contour.Length];
            if (!point.IsOnCurve)
            {
                if (control is { } before) Curve(ref from, before, Middle(before, point));
                control = point;
            }
            else if (control is { } pending)
            {
                Curve(ref from, pending, point);
                control = null;
            }
            else
            {
                Edge(from, point);
                from = point;
            }
        }
    }

    /// <summary>Gives the coverage of one row of pixels, 0 to 1.</summary>
    public void ReadRow(int row, Span<double> coverage)
    {
        var sum = 0.0;
        var at = row * (Width + 2);
        for (var x = 0; x < Width; x++)
        {
            sum += areas[at + x];
            coverage[x] = Math.Min(1, Math.Abs(sum));
        }
    }

    /// <summary>Where the pen begins: the first point on the curve, or halfway between two that are not.</summary>
    private static OutlinePoint Start(ReadOnlySpan<OutlinePoint> contour, out int first)
    {
        for (first = 0; first < contour.Length; first++)
            if (contour[first].IsOnCurve) return contour[first++];
        first = 0;
        return Middle(contour[^1], contour[0]);
    }

    private static OutlinePoint Middle(OutlinePoint a, OutlinePoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, true);

    /// <summary>Cuts a curve into chords that stay within a fiftieth of a pixel of it.</summary>
    private void Curve(ref OutlinePoint from, OutlinePoint control, OutlinePoint to)
    {
        var (bendX, bendY) = (from.X - 2 * control.X + to.X, from.Y - 2 * control.Y + to.Y);
        var chords = Math.Clamp((int)Math.Ceiling(Math.Sqrt(Math.Sqrt(bendX * bendX + bendY * bendY) * 12.5)), 1, 64);
        var (start, last) = (from, from);
        for (var i = 1; i <= chords; i++)
        {
            var t = (double)i / chords;
            var u = 1 - t;
            var next = new OutlinePoint(
                u * u * start.X + 2 * u * t * control.X + t * t * to.X,
                u * u * start.Y + 2 * u * t * control.Y + t * t * to.Y, true);
            Edge(last, next);
            last = next;
        }

        from = to;
    }

    private void Edge(OutlinePoint from, OutlinePoint to)
    {
        if (from.Y == to.Y) return;
        var sign = from.Y < to.Y ? 1 : -1;
        var (top, bottom) = from.Y < to.Y ? (from, to) : (to, from);
        var slope = (bottom.X - top.X) / (bottom.Y - top.Y);
        var lastRow = Math.Min(Height, (int)Math.Ceiling(bottom.Y));
        for (var row = Math.Max(0, (int)Math.Floor(top.Y)); row < lastRow; row++)
        {
            var (y0, y1) = (Math.Max(row, top.Y), Math.Min(row + 1, bottom.Y));
            var (x0, x1) = (top.X + (y0 - top.Y) * slope, top.X + (y1 - top.Y) * slope);
            AddToRow(row, Within(Math.Min(x0, x1)), Within(Math.Max(x0, x1)), sign * (y1 - y0));
        }
    }

    /// <summary>Rounding may put the end of an edge a hair outside.</summary>
    private double Within(double x) => Math.Clamp(x, 0, Width);

    /// <summary>Spreads the area right of an edge that falls <paramref name="drop"/> rows from x0 to x1.</summary>
    private void AddToRow(int row, double x0, double x1, double drop)
    {
        var at = row * (Width + 2);
        var (first, last) = ((int)x0, (int)x1);
        for (var x = first; x <= last; x++)
        {
            var (enter, leave) = (Math.Max(x0, x), Math.Min(x1, x + 1));
            var here = first == last ? drop : drop * (leave - enter) / (x1 - x0);
            var right = x + 1 - (enter + leave) / 2;
            areas[at + x] += here * right;
            areas[at + x + 1] += here * (1 - right);
        }
    }
}
