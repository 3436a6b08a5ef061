using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

/// <summary>The four sides of a frame that is filled between an outer and an inner box, as Chromium does.</summary>
internal readonly record struct FrameEdges(PageBox Left, PageBox Top, PageBox Right, PageBox Bottom)
{
    /// <summary>Sees whether two pieces of a path are such boxes and leave the inside empty.</summary>
    public static bool TryFind(
        ReadOnlySpan<PathPoint> one, ReadOnlySpan<PathPoint> other, bool isEvenOdd, out FrameEdges edges)
    {
        edges = default;
        if (!IsBox(one) || !IsBox(other)) return false;
        if (!isEvenOdd && Area(one) > 0 == Area(other) > 0) return false;
        var (outer, inner) = (PathBuffer.BoundsOf(one), PathBuffer.BoundsOf(other));
        if (outer.Width < inner.Width) (outer, inner) = (inner, outer);
        if (outer.Around(inner) != outer) return false;
        edges = new FrameEdges(
            outer with { Right = inner.Left }, outer with { Bottom = inner.Top },
            outer with { Left = inner.Right }, outer with { Top = inner.Bottom });
        return true;
    }

    /// <summary>Whether at least half of each side of the bounds is drawn straight: corners may be round.</summary>
    private static bool IsBox(ReadOnlySpan<PathPoint> points)
    {
        var bounds = PathBuffer.BoundsOf(points);
        var (left, top, right, bottom) = (0d, 0d, 0d, 0d);
        for (var i = 0; i < points.Length; i++)
        {
            // A filled piece is closed whether it says so or not.
            var (from, to) = (points[i], points[(i + 1) % points.Length]);
            if (to.Step is PathStep.Bend or PathStep.Curve) continue;
            var (width, height) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
            if (IsOn(from.X, to.X, bounds.Left)) left += height;
            if (IsOn(from.X, to.X, bounds.Right)) right += height;
            if (IsOn(from.Y, to.Y, bounds.Top)) top += width;
            if (IsOn(from.Y, to.Y, bounds.Bottom)) bottom += width;
        }

        return Math.Min(left, right) >= bounds.Height / 2 && Math.Min(top, bottom) >= bounds.Width / 2;
    }

    private static bool IsOn(double from, double to, double side) =>
        Math.Abs(from - side) < 0.01 && Math.Abs(to - side) < 0.01;

    /// <summary>Twice the area, positive or negative by the direction of the path.</summary>
    private static double Area(ReadOnlySpan<PathPoint> points)
    {
        var area = 0d;
        for (var i = 0; i < points.Length; i++)
        {
            var next = points[(i + 1) % points.Length];
            area += points[i].X * next.Y - next.X * points[i].Y;
        }

        return area;
    }
}
