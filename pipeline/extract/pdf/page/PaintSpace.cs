namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>How the numbers of a colour are meant.</summary>
internal enum PaintSpace
{
    /// <summary>Light: 1 1 1 is white (gray, RGB).</summary>
    Additive,

    /// <summary>Ink: 0 0 0 0 is white (CMYK, spot colours).</summary>
    Subtractive,

    /// <summary>A profile: ink if it has four components, light otherwise.</summary>
    ByCount,

    /// <summary>L*a*b*: white if the first number is near 100.</summary>
    Lab,

    /// <summary>The number of an entry in a palette.</summary>
    Indexed,

    /// <summary>A pattern; never white.</summary>
    Pattern,
}
