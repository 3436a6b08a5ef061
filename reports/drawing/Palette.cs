using System.Globalization;

namespace PerfEtl.Reports.Drawing;

/// <summary>Every colour of charts, pages and reports, named by what it says rather than by how it looks.</summary>
public static class Palette
{
    /// <summary>The paper.</summary>
    public static readonly Color Paper = Color.FromRgb(0xFFFFFF);

    /// <summary>Headings and the rules of tables.</summary>
    public static readonly Color Heading = Color.FromRgb(0x173F73);

    /// <summary>The bars a headline talks about.</summary>
    public static readonly Color Leading = Color.FromRgb(0x1F4E8C);

    /// <summary>All other bars.</summary>
    public static readonly Color Ordinary = Color.FromRgb(0x7C9CC4);

    /// <summary>Bars of what became less.</summary>
    public static readonly Color Decrease = Color.FromRgb(0xB83227);

    /// <summary>Body text.</summary>
    public static readonly Color Text = Color.FromRgb(0x1E293B);

    /// <summary>Text that explains: subtitles, axis labels, shares, footers.</summary>
    public static readonly Color Secondary = Color.FromRgb(0x5C6B81);

    /// <summary>Grid lines.</summary>
    public static readonly Color Grid = Color.FromRgb(0xE2E8F0);

    /// <summary>The zero line of an axis.</summary>
    public static readonly Color Axis = Color.FromRgb(0x94A3B8);

    /// <summary>The ground of total rows and boxes.</summary>
    public static readonly Color Panel = Color.FromRgb(0xF4F7FB);

    /// <summary>Contradictions in the data, and nothing else.</summary>
    public static readonly Color Error = Color.FromRgb(0xB83227);

    /// <summary>Doubts in the data, and nothing else.</summary>
    public static readonly Color Warning = Color.FromRgb(0xB45309);

    /// <summary>The same as areas, where it has to differ from <see cref="Error"/> beside it.</summary>
    public static readonly Color WarningFill = Color.FromRgb(0xD98E04);

    /// <summary>A running share.</summary>
    public static readonly Color Cumulative = Color.FromRgb(0xD98E04);

    /// <summary>The third part of a stacked bar, after <see cref="Leading"/> and <see cref="Ordinary"/>.</summary>
    public static readonly Color ThirdPart = Color.FromRgb(0xC3D5EA);

    /// <summary>How many have it, from nobody to everybody.</summary>
    public static readonly IReadOnlyList<Color> Coverage =
    [
        Color.FromRgb(0xC4523A), Color.FromRgb(0xE8A27C), Color.FromRgb(0xF6DCC3), Color.FromRgb(0xDCE7F4),
        Color.FromRgb(0xB5CCE8),
    ];

    /// <summary>The steps of a heat map, from none to most.</summary>
    public static readonly IReadOnlyList<Color> Heat =
    [
        Color.FromRgb(0xF1F5F9), Color.FromRgb(0xCFE0F1), Color.FromRgb(0x8FB5DC), Color.FromRgb(0x3F78B5),
        Color.FromRgb(0x173F73),
    ];
}

/// <summary>An opaque sRGB colour; our pictures have no transparency, so that every back end mixes nothing.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour as SVG writes it: <c>#1F4E8C</c>.</summary>
    public string Css => string.Create(CultureInfo.InvariantCulture, $"#{Red:X2}{Green:X2}{Blue:X2}");

    /// <summary>Reads <c>0x1F4E8C</c>, the way the palette writes its colours.</summary>
    public static Color FromRgb(int rgb) =>
        new((byte)((rgb >> 16) & 0xFF), (byte)((rgb >> 8) & 0xFF), (byte)(rgb & 0xFF));
}
