namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>Character codes that follow each other and what they stand for.</summary>
/// <param name="Low">First code.</param>
/// <param name="High">Last code, at least <paramref name="Low"/>.</param>
/// <param name="First">Code that <paramref name="Value"/> belongs to; the following codes count up from it.</param>
/// <param name="Value">A glyph number, or where in the data the value stands.</param>
/// <param name="Length">Length of the value in the data, where it stands there.</param>
internal readonly record struct CodeRange(uint Low, uint High, uint First, int Value, int Length);
