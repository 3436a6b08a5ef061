using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

/// <summary>One glyph that a person sees on the page.</summary>
/// <param name="Text">Its characters, mostly one, a ligature several; U+FFFD where the font does not tell.</param>
/// <param name="Box">Advance width × ascent to descent.</param>
/// <param name="Size">Font size as seen, in points.</param>
/// <param name="Baseline">Distance of its origin from the top; from the left if the text runs downwards.</param>
/// <param name="Angle">Direction of the text as seen: 0, 90, 180, 270 degrees clockwise; 0 for ordinary text.</param>
internal readonly record struct PageGlyph(string Text, PageBox Box, double Size, double Baseline, int Angle)
{
    /// <summary>A clip leaves only a part of its line's height, as at the end of a page.</summary>
    public bool IsCut { get; init; }
}
