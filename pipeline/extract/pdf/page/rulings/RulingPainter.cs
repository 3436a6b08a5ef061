using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

/// <summary>Finds the horizontal and vertical lines in what is stroked and filled.</summary>
internal sealed class RulingPainter(PageCanvas canvas)
{
    /// <summary>Thicker fills are shadings of cells.</summary>
    private const double ThickestFill = 3.05;

    /// <summary>Thicker strokes are bars; Word's thickest border has 6 pt.</summary>
    private const double ThickestStroke = 6.05;

    /// <summary>Shorter pieces are dropped, in points; Chromium's dots have 0.75 pt.</summary>
    private const double Shortest = 0.6;

    /// <summary>A line that leaves its direction by more is slanted, in points.</summary>
    private const double Slack = 0.5;

    /// <summary>Draws the outlines of a path.</summary>
    public void Stroke(PathBuffer path, in GraphicsState state)
    {
        if (state.Stroke.IsWhite || state.IsStrokeClear) return;
        var half = Math.Abs(state.LineWidth) * state.Ctm.Scale / 2;
        for (var piece = 0; piece < path.Pieces; piece++)
        {
            var points = path[piece];
            for (var i = 1; i < points.Length; i++)
            {
                if (points[i].Step == PathStep.Line) StrokeLine(points[i - 1], points[i], half, state);
            }
        }
    }

    /// <summary>Draws the inside of a path.</summary>
    public void Fill(PathBuffer path, in GraphicsState state, bool isEvenOdd)
    {
        if (state.IsFillClear) return;
        for (var piece = 0; piece < path.Pieces; piece++)
        {
            if (state.Fill.IsWhite)
            {
                Cover(path[piece], state);
                continue;
            }

            if (piece + 1 < path.Pieces && FrameEdges.TryFind(path[piece], path[piece + 1], isEvenOdd, out var edges))
            {
                Bar(edges.Top, ThickestFill, state.Clip);
                Bar(edges.Bottom, ThickestFill, state.Clip);
                Bar(edges.Left, ThickestFill, state.Clip);
                Bar(edges.Right, ThickestFill, state.Clip);
                piece++;
            }
            else
            {
                Bar(PathBuffer.BoundsOf(path[piece]), ThickestFill, state.Clip);
                Cover(path[piece], state);
            }
        }
    }

    /// <summary>Draws a picture; a thin one is a line.</summary>
    /// <param name="state">Where and how.</param>
    /// <param name="isOpaque">Whether the picture lets nothing through by itself.</param>
    public void Image(in GraphicsState state, bool isOpaque)
    {
        var box = state.Ctm.BoundsOf(0, 0, 1, 1);
        canvas.AddImage(box.Intersect(state.Clip), isOpaque && state.Hides && state.Ctm.IsUpright);
        Bar(box, ThickestFill, state.Clip);
    }

    /// <summary>Fills the clip with a change of colours; what it hides is not known.</summary>
    public void Shade(in GraphicsState state) => canvas.AddFill(state.Clip, isWhite: false, hides: false);

    // A thin one is a line: what it goes through is another question.
    private void Cover(ReadOnlySpan<PathPoint> piece, in GraphicsState state)
    {
        if (!PathBuffer.IsBox(piece)) return;
        var box = PathBuffer.BoundsOf(piece).Intersect(state.Clip);
        if (Math.Min(box.Width, box.Height) > ThickestFill) canvas.AddFill(box, state.Fill.IsWhite, state.Hides);
    }

    private void StrokeLine(in PathPoint from, in PathPoint to, double half, in GraphicsState state)
    {
        var (width, height) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        var isHorizontal = width >= height;
        if (Math.Min(width, height) > Slack || Math.Max(width, height) < 0.01) return;
        var beyond = state.HasSquareCaps ? half : 0;
        var (middleX, middleY) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        var (reachX, reachY) = isHorizontal ? (width / 2 + beyond, half) : (half, height / 2 + beyond);
        var box = new PageBox(middleX - reachX, middleY - reachY, middleX + reachX, middleY + reachY);
        Bar(box, ThickestStroke, state.Clip);
    }

    /// <summary>Keeps a filled box if what is seen of it is a line.</summary>
    private void Bar(in PageBox whole, double thickest, in PageBox clip)
    {
        var seen = whole.Intersect(clip).Intersect(canvas.Page);
        if (!IsSeen(whole.Width, seen.Width) || !IsSeen(whole.Height, seen.Height)) return;
        var (longer, thickness) = (Math.Max(seen.Width, seen.Height), Math.Min(seen.Width, seen.Height));
        if (thickness > thickest || longer < Shortest) return;

        // A dot may belong to a dotted line of either direction.
        var isDot = longer < thickness * 1.25;
        var (x, y) = seen.Center;
        if (isDot || seen.Width >= seen.Height) canvas.AddRuling(new Ruling(true, y, seen.Left, seen.Right));
        if (isDot || seen.Width < seen.Height) canvas.AddRuling(new Ruling(false, x, seen.Top, seen.Bottom));
    }

    /// <summary>Whether the clip leaves enough of a length, so that a shading's edge is no line of its own.</summary>
    /// <remarks>Of a border Chromium may leave 0.1 pt above the end of a page.</remarks>
    private static bool IsSeen(double whole, double left) =>
        left >= (whole > ThickestFill ? 0.15 : Math.Min(whole, 0.05));
}

/// <summary>A horizontal or vertical line on the page, from a stroke, a thin fill or the edge of a frame.</summary>
/// <param name="IsHorizontal">Horizontal or vertical; slanted lines are no rulings.</param>
/// <param name="Position">Its middle: distance from the top if horizontal, from the left if vertical.</param>
/// <param name="From">Where it begins: left or top end.</param>
/// <param name="To">Where it ends: right or bottom end.</param>
internal readonly record struct Ruling(bool IsHorizontal, double Position, double From, double To);
