namespace PerfEtl.Reports.Drawing;

/// <summary>The pixels of a PNG, and the one way to fill a shape on them.</summary>
/// <remarks>
/// Colours are mixed in sRGB, as browsers and PDF viewers do, so that text is as heavy in a PNG as in the SVG.
/// </remarks>
internal sealed class PixelCanvas
{
    private const int MostPixels = 100_000_000;
    private readonly CoverageMask mask = new();

    /// <exception cref="ArgumentOutOfRangeException">More pixels than any chart needs.</exception>
    public PixelCanvas(int width, int height, Color paper)
    {
        if (width < 1 || height < 1 || (long)width * height > MostPixels)
            throw new ArgumentOutOfRangeException(nameof(width), $"图片尺寸不合理：{width} × {height} 像素。");
        (Width, Height) = (width, height);
        Rgb = new byte[3 * width * height];
        for (var i = 0; i < Rgb.Length; i += 3) (Rgb[i], Rgb[i + 1], Rgb[i + 2]) = (paper.Red, paper.Green, paper.Blue);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Three bytes per pixel, row by row from the top.</summary>
    public byte[] Rgb { get; }

    /// <summary>Fills the area within the contours, given in pixels; what lies beyond the canvas is cut.</summary>
    public void Fill(IReadOnlyList<OutlinePoint[]> contours, Color color)
    {
        var (left, top, right, bottom) = Bounds(contours);
        if (right <= left || bottom <= top || left >= Width || top >= Height || right <= 0 || bottom <= 0) return;
        if ((long)(right - left) * (bottom - top) > MostPixels)
            throw new ArgumentOutOfRangeException(nameof(contours), "a shape far beyond its picture");
        mask.Clear(right - left, bottom - top);
        foreach (var contour in contours)
            mask.Add(Array.ConvertAll(contour, p => p with { X = p.X - left, Y = p.Y - top }));
        var coverage = new double[mask.Width];
        for (var y = Math.Max(0, top); y < Math.Min(Height, bottom); y++)
        {
            mask.ReadRow(y - top, coverage);
            for (var x = Math.Max(0, left); x < Math.Min(Width, right); x++) Blend(x, y, color, coverage[x - left]);
        }
    }

    private void Blend(int x, int y, Color color, double coverage)
    {
        var at = 3 * (y * Width + x);
        Rgb[at] = Mix(Rgb[at], color.Red, coverage);
        Rgb[at + 1] = Mix(Rgb[at + 1], color.Green, coverage);
        Rgb[at + 2] = Mix(Rgb[at + 2], color.Blue, coverage);
    }

    private static byte Mix(byte below, byte above, double coverage) =>
        (byte)(below + (above - below) * coverage + 0.5);

    private static (int Left, int Top, int Right, int Bottom) Bounds(IReadOnlyList<OutlinePoint[]> contours)
    {
        var (left, top) = (double.PositiveInfinity, double.PositiveInfinity);
        var (right, bottom) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var point in contours.SelectMany(contour => contour))
        {
            if (!double.IsFinite(point.X) || !double.IsFinite(point.Y))
                throw new ArgumentOutOfRangeException(nameof(contours), "no place on a page");
            (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
            (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
        }

        return left > right ? default : (Floor(left), Floor(top), Ceiling(right), Ceiling(bottom));
    }

    private static int Floor(double value) => (int)Math.Floor(Math.Clamp(value, -1e6, 1e6));

    private static int Ceiling(double value) => (int)Math.Ceiling(Math.Clamp(value, -1e6, 1e6));
}
