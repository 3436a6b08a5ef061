namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>An entry of the reader's navigation pane.</summary>
internal sealed record PdfBookmark(string Title, int Level, PdfPlace Place);
