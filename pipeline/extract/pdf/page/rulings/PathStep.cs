namespace PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

/// <summary>How a path reaches a point.</summary>
internal enum PathStep
{
    /// <summary>A new piece begins.</summary>
    Start,

    /// <summary>Straight from the point before.</summary>
    Line,

    /// <summary>Not at all: it bends the curve that follows.</summary>
    Bend,

    /// <summary>By a curve.</summary>
    Curve,
}
