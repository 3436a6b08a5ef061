namespace PerfEtl.Reports.Drawing;

/// <summary>Our geometric shapes as contours of quadratic curves, the form glyphs come in.</summary>
internal static class Shapes
{
    /// <summary>tan(π/8): where the control point of an eighth of a circle lies on the tangent.</summary>
    private const double EighthTangent = 0.41421356237309503;

    public static OutlinePoint[] Rect(Box box) =>
    [
        new(box.X, box.Y, true), new(box.Right, box.Y, true), new(box.Right, box.Bottom, true),
        new(box.X, box.Bottom, true),
    ];

    /// <summary>A rectangle whose corners are quarter circles, each of two quadratic curves.</summary>
    public static OutlinePoint[] RoundedRect(Box box, double radius)
    {
        var r = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        if (r <= 0) return Rect(box);
        var k = r * (1 - EighthTangent);
        return
        [
            new(box.X + r, box.Y, true), new(box.Right - r, box.Y, true),
            new(box.Right - k, box.Y, false), new(box.Right, box.Y + k, false), new(box.Right, box.Y + r, true),
            new(box.Right, box.Bottom - r, true),
            new(box.Right, box.Bottom - k, false), new(box.Right - k, box.Bottom, false),
            new(box.Right - r, box.Bottom, true), new(box.X + r, box.Bottom, true),
            new(box.X + k, box.Bottom, false), new(box.X, box.Bottom - k, false), new(box.X, box.Bottom - r, true),
            new(box.X, box.Y + r, true), new(box.X, box.Y + k, false), new(box.X + k, box.Y, false),
        ];
    }

    public static OutlinePoint[] Circle(double x, double y, double radius) =>
        RoundedRect(new Box(x - radius, y - radius, 2 * radius, 2 * radius), radius);

    /// <summary>A straight stroke with flat ends; a stroke of no length is nothing.</summary>
    public static OutlinePoint[] Stroke(double x1, double y1, double x2, double y2, double width)
    {
        var (dx, dy) = (x2 - x1, y2 - y1);
        var length = Math.Sqrt(dx * dx + dy * dy);
        if (length == 0) return [];
        var (nx, ny) = (-dy / length * width / 2, dx / length * width / 2);
        return
        [
            new(x1 + nx, y1 + ny, true), new(x2 + nx, y2 + ny, true),
            new(x2 - nx, y2 - ny, true), new(x1 - nx, y1 - ny, true),
        ];
    }

    /// <summary>The box that stands for a character the font lacks: a frame on the baseline, one em wide.</summary>
    public static OutlinePoint[][] MissingGlyph(int unitsPerEm)
    {
        var em = (double)unitsPerEm;
        var inner = Rect(new Box(0.17 * em, 0.01 * em, 0.66 * em, 0.7 * em));
        Array.Reverse(inner);
        return [Rect(new Box(0.11 * em, -0.05 * em, 0.78 * em, 0.82 * em)), inner];
    }
}
