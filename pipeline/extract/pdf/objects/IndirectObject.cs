namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>An object with its number, as it stands at an offset: <c>7 0 obj … endobj</c>.</summary>
internal readonly record struct IndirectObject(int Number, int Generation, PdfObject Value);
