namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>A part of an element: another element, or what is painted on a page, or a link's area on a page.</summary>
/// <param name="Child">The element; null for the other two.</param>
/// <param name="Page">The page painted on; null for an element.</param>
/// <param name="Number">The number of the painted sequence on its page.</param>
/// <param name="Link">The link; null for the other two.</param>
internal sealed record PdfElementPart(PdfElement? Child, PdfPage? Page = null, int Number = 0, PdfLink? Link = null);
