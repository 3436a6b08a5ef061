namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>The number of an object of the file, written <c>12 0 R</c>; 0 is no object.</summary>
internal readonly record struct PdfReference(int Number);
