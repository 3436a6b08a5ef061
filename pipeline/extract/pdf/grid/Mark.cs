using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>A glyph as the reading eye meets it, whatever way its text runs.</summary>
/// <param name="Across">Where its line stands: grows from line to line.</param>
/// <param name="Start">Where it begins along its line.</param>
/// <param name="End">Where it ends along its line.</param>
/// <param name="Size">Font size.</param>
/// <param name="Line">Number of its line, 0-based.</param>
/// <param name="Order">Place in drawing order; parts glyphs at the same place.</param>
/// <param name="Glyph">Which glyph of the page it is.</param>
/// <param name="Text">Its characters.</param>
/// <param name="IsBlank">Whether it shows nothing.</param>
internal readonly record struct Mark(
    double Across, double Start, double End, double Size, int Line, int Order, int Glyph, string Text, bool IsBlank)
{
    /// <summary>As <see cref="PageGlyph.IsCut"/>.</summary>
    public bool IsCut { get; init; }

    /// <summary>A glyph of text that runs as its angle says.</summary>
    public static Mark Of(in PageGlyph glyph, int order, int index) => glyph.Angle switch
    {
        90 => Downwards(glyph, -Finite(glyph.Baseline), order, index),
        180 => Make(glyph, -glyph.Baseline, -glyph.Box.Right, -glyph.Box.Left, order, index),
        270 => Make(glyph, glyph.Baseline, -glyph.Box.Bottom, -glyph.Box.Top, order, index),
        _ => Make(glyph, glyph.Baseline, glyph.Box.Left, glyph.Box.Right, order, index),
    };

    /// <summary>A glyph of text that is read downwards although its characters stand upright.</summary>
    public static Mark Downwards(in PageGlyph glyph, double across, int order, int index) =>
        Make(glyph, across, glyph.Box.Top, glyph.Box.Bottom, order, index);

    private static Mark Make(in PageGlyph glyph, double across, double start, double end, int order, int index) =>
        new(Finite(across), Finite(start), Finite(end), Math.Max(1, Finite(glyph.Size)), 0, order, index, glyph.Text,
            Letters.IsBlank(glyph.Text))
        {
            IsCut = glyph.IsCut,
        };

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;
}
