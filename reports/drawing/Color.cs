using System.Globalization;

namespace PerfEtl.Reports.Drawing;

/// <summary>An opaque sRGB colour; our pictures have no transparency, so that every back end mixes nothing.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour as SVG writes it: <c>#1F4E8C</c>.</summary>
    public string Css => string.Create(CultureInfo.InvariantCulture, $"#{Red:X2}{Green:X2}{Blue:X2}");

    /// <summary>Reads <c>0x1F4E8C</c>, the way the palette writes its colours.</summary>
    public static Color FromRgb(int rgb) =>
        new((byte)((rgb >> 16) & 0xFF), (byte)((rgb >> 8) & 0xFF), (byte)(rgb & 0xFF));
}
