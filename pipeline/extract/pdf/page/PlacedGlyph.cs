using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Where a glyph stands on the page as seen.</summary>
/// <param name="Box">Width × ascent to descent.</param>
/// <param name="Baseline">Its origin, as <see cref="PageGlyph.Baseline"/>.</param>
internal readonly record struct PlacedGlyph(PageBox Box, double Baseline);
