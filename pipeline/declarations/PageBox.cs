namespace PerfEtl.Pipeline.Declarations;

/// <summary>A rectangle on the page as people see it, in points from the top left corner, after /Rotate.</summary>
internal readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Larger than every page: no clip.</summary>
    public static PageBox Everything { get; } = new(-1e9, -1e9, 1e9, 1e9);

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>The middle.</summary>
    public (double X, double Y) Center => ((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>What both cover; of negative width or height if they lie apart.</summary>
    public PageBox Intersect(in PageBox other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top),
        Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>The box around both.</summary>
    public PageBox Around(in PageBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top),
        Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Whether a point lies in it.</summary>
    public bool Holds((double X, double Y) point) =>
        point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

    /// <summary>Whether anything of it is seen within a clip; a box without width counts as a line.</summary>
    public bool Shows(in PageBox clip)
    {
        var seen = Intersect(clip);
        return seen.Width >= Math.Min(Width, 0.01) && seen.Height >= Math.Min(Height, 0.01);
    }
}
