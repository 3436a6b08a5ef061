namespace PerfEtl.Reports.Drawing;

/// <summary>The two weights our pages use; the values are those of CSS and OpenType.</summary>
public enum FontWeight
{
    /// <summary>Body text.</summary>
    Regular = 400,

    /// <summary>Headings and totals.</summary>
    Bold = 700,
}
