namespace PerfEtl.Reports.Drawing;

/// <summary>A rectangle in points, y growing downwards.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>The x of the right edge.</summary>
    public double Right => X + Width;

    /// <summary>The y of the lower edge.</summary>
    public double Bottom => Y + Height;
}
