namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>One point of a path, in coordinates of the page as seen.</summary>
internal readonly record struct PathPoint(double X, double Y, PathStep Step);
