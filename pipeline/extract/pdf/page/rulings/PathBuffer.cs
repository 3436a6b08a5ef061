using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

/// <summary>The path under construction, in coordinates of the page as seen.</summary>
internal sealed class PathBuffer
{
    /// <summary>Far more than a drawing needs; keeps an endless path from filling the memory.</summary>
    private const int Most = 500_000;

    /// <summary>A corner may be off by so many points.</summary>
    private const double Slack = 0.01;

    private readonly List<PathPoint> points = [];
    private readonly List<int> starts = [];
    private PathPoint first;

    /// <summary>How many pieces it has, each begun by <c>m</c> or <c>re</c>.</summary>
    public int Pieces => starts.Count;

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => points.Count == 0;

    /// <summary>The box around all of it.</summary>
    public PageBox Bounds => BoundsOf(CollectionsMarshal.AsSpan(points));

    /// <summary>The points of one piece.</summary>
    public ReadOnlySpan<PathPoint> this[int piece]
    {
        get
        {
            var end = piece + 1 < starts.Count ? starts[piece + 1] : points.Count;
            return CollectionsMarshal.AsSpan(points)[starts[piece]..end];
        }
    }

    /// <summary>The box around points, those that bend curves included.</summary>
    public static PageBox BoundsOf(ReadOnlySpan<PathPoint> points)
    {
        var bounds = new PageBox(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (ref readonly var point in points)
            bounds = bounds.Around(new PageBox(point.X, point.Y, point.X, point.Y));
        return bounds;
    }

    /// <summary>Whether points go round a box: each straight, each at a corner.</summary>
    public static bool IsBox(ReadOnlySpan<PathPoint> points)
    {
        if (points.Length is < 4 or > 6) return false;
        var bounds = BoundsOf(points);
        var corners = 0;
        foreach (ref readonly var point in points)
        {
            if (point.Step is PathStep.Bend or PathStep.Curve) return false;
            var isLeft = Math.Abs(point.X - bounds.Left) < Slack;
            var isTop = Math.Abs(point.Y - bounds.Top) < Slack;
            if (!isLeft && Math.Abs(point.X - bounds.Right) >= Slack) return false;
            if (!isTop && Math.Abs(point.Y - bounds.Bottom) >= Slack) return false;
            corners |= 1 << ((isLeft ? 1 : 0) + (isTop ? 2 : 0));
        }

        return corners == 0b1111;
    }

    /// <summary>Begins a new piece.</summary>
    public void MoveTo(in Matrix ctm, double x, double y)
    {
        starts.Add(points.Count);
        Add(ctm, x, y, PathStep.Start);
        first = points[^1];
    }

    /// <summary>Goes straight to a point.</summary>
    public void LineTo(in Matrix ctm, double x, double y) => Add(ctm, x, y, PathStep.Line);

    /// <summary>Keeps a point that bends the curve that follows.</summary>
    public void Bend(in Matrix ctm, double x, double y) => Add(ctm, x, y, PathStep.Bend);

    /// <summary>Ends a curve.</summary>
    public void CurveTo(in Matrix ctm, double x, double y) => Add(ctm, x, y, PathStep.Curve);

    /// <summary>Goes straight back to where the piece began.</summary>
    public void Close()
    {
        if (!IsEmpty) Keep(first with { Step = PathStep.Line });
    }

    /// <summary>Adds a rectangle as a piece of its own.</summary>
    public void Rectangle(in Matrix ctm, double x, double y, double width, double height)
    {
        MoveTo(ctm, x, y);
        LineTo(ctm, x + width, y);
        LineTo(ctm, x + width, y + height);
        LineTo(ctm, x, y + height);
        Close();
    }

    /// <summary>Forgets it.</summary>
    public void Clear()
    {
        points.Clear();
        starts.Clear();
    }

    private void Add(in Matrix ctm, double x, double y, PathStep step)
    {
        var (pageX, pageY) = ctm.Apply(x, y);
        Keep(new PathPoint(pageX, pageY, step));
    }

    private void Keep(PathPoint point)
    {
        if (points.Count >= Most) throw new PdfException(PdfProblem.Limit, $"一条路径超过 {Most} 个点");
        if (starts.Count == 0) starts.Add(0);
        points.Add(point);
    }
}

/// <summary>One point of a path, in coordinates of the page as seen.</summary>
internal readonly record struct PathPoint(double X, double Y, PathStep Step);

/// <summary>How a path reaches a point.</summary>
internal enum PathStep
{
    /// <summary>A new piece begins.</summary>
    Start,

    /// <summary>Straight from the point before.</summary>
    Line,

    /// <summary>Not at all: it bends the curve that follows.</summary>
    Bend,

    /// <summary>By a curve.</summary>
    Curve,
}
