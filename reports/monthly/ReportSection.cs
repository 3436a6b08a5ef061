using PerfEtl.Reports.Monthly.Layout;

namespace PerfEtl.Reports.Monthly;

/// <summary>A section of the report.</summary>
/// <param name="Headline">Its finding, computed; the cover lists it too.</param>
/// <param name="Write">Writes what stands below the headline's heading; the heading is already there.</param>
/// <param name="Beginning">The height in points of what may not be parted from the heading.</param>
internal sealed record ReportSection(string Headline, Action<PageFlow> Write, double Beginning = 60);
