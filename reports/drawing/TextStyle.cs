namespace PerfEtl.Reports.Drawing;

/// <summary>How a text looks.</summary>
/// <param name="Size">Height of the em square in points; a Chinese character is one em wide.</param>
/// <param name="Weight">Regular or bold.</param>
/// <param name="Color">The ink.</param>
public readonly record struct TextStyle(double Size, FontWeight Weight, Color Color)
{
    /// <summary>How far below the middle of a line its baseline lies, so that Chinese text looks centred.</summary>
    /// <remarks>Noto Sans SC draws 项 from −0.08 to 0.80 em, so its middle is 0.36 em above the baseline.</remarks>
    public double BaselineBelowMiddle => 0.36 * Size;
}

/// <summary>Which end of a text stands at the x it is drawn at.</summary>
public enum Anchor
{
    /// <summary>The text begins at x.</summary>
    Start,

    /// <summary>The text is centred on x.</summary>
    Middle,

    /// <summary>The text ends at x: columns of numbers.</summary>
    End,
}

/// <summary>The two weights our pages use; the values are those of CSS and OpenType.</summary>
public enum FontWeight
{
    /// <summary>Body text.</summary>
    Regular = 400,

    /// <summary>Headings and totals.</summary>
    Bold = 700,
}
