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

    /// <summary>Body text.</summary>
    public static readonly Color Text = Color.FromRgb(0x1E293B);

    /// <summary>Text that explains: subtitles, axis labels, shares, footers.</summary>
    public static readonly Color Secondary = Color.FromRgb(0x64748B);

    /// <summary>Grid lines.</summary>
    public static readonly Color Grid = Color.FromRgb(0xE2E8F0);

    /// <summary>The zero line of an axis.</summary>
    public static readonly Color Axis = Color.FromRgb(0x94A3B8);

    /// <summary>The ground of total rows and boxes.</summary>
    public static readonly Color Panel = Color.FromRgb(0xF4F7FB);

    /// <summary>Contradictions in the data, and nothing else.</summary>
    public static readonly Color Error = Color.FromRgb(0xB83227);
}
