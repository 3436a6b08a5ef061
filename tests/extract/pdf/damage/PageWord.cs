namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>A word as poppler sees it, in points from the page's top left corner.</summary>
internal readonly record struct PageWord(string Text, double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether a point lies in it, give or take a rounding.</summary>
    public bool Holds((double X, double Y) point) =>
        point.X >= Left - 0.5 && point.X <= Right + 0.5 && point.Y >= Top - 0.5 && point.Y <= Bottom + 0.5;
}
