namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>Where a link or bookmark leads: a page, and the y of what stands at the window's upper edge.</summary>
internal sealed record PdfPlace(PdfPage Page, double Top);
