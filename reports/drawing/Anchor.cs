namespace PerfEtl.Reports.Drawing;

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
