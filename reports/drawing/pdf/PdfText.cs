namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>Text for people, as titles and alternative texts are: written in UTF-16, never in a font's codes.</summary>
internal readonly record struct PdfText(string Value);
