namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>One character code of a shown string, as its font explains it.</summary>
/// <param name="Code">The code, 1 to 4 bytes.</param>
/// <param name="Length">How many bytes the code takes.</param>
/// <param name="Text">Its characters; U+FFFD where nothing tells. CJK radicals are mapped already.</param>
/// <param name="Advance">How far the pen moves, in units of the font size: right, or down if vertical.</param>
/// <param name="OriginX">Offset of the glyph's own origin from the pen in the same units; 0 unless vertical.</param>
/// <param name="OriginY">The same upwards; 0 unless vertical.</param>
/// <param name="Width">Width of the glyph itself in units of the font size; equals Advance unless vertical.</param>
internal readonly record struct FontGlyph(
    int Code, int Length, string Text, double Advance, double OriginX, double OriginY, double Width);
