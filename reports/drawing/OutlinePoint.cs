namespace PerfEtl.Reports.Drawing;

/// <summary>One point of a closed contour in TrueType's way.</summary>
/// <remarks>
/// A point off the curve is the control point of a quadratic Bézier; between two of them lies an unwritten point on
/// the curve, halfway. Our own shapes use the same form, so that there is one way to fill.
/// </remarks>
internal readonly record struct OutlinePoint(double X, double Y, bool IsOnCurve);
