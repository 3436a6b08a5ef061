using System.Text;

namespace PerfEtl.Reports.Drawing;

/// <summary>The box that stands for a character the font lacks: a frame on the baseline, one em wide.</summary>
internal static class MissingGlyphBox
{
    /// <summary>The outer and the inner edge in font units, y growing upwards.</summary>
    public static (Edges Outer, Edges Inner) In(int unitsPerEm) =>
        (Of(0.11, -0.05, 0.89, 0.77, unitsPerEm), Of(0.17, 0.01, 0.83, 0.71, unitsPerEm));

    private static Edges Of(double x, double y, double right, double top, int em) =>
        new(Units(x, em), Units(y, em), Units(right, em), Units(top, em));

    private static int Units(double part, int em) => (int)Math.Round(part * em);

    /// <summary>A rectangle in font units.</summary>
    internal readonly record struct Edges(int X, int Y, int Right, int Top);
}

/// <summary>Remembers every drawn character our fonts lack, in order of code points.</summary>
internal sealed class MissingGlyphCollector(FontSet fonts)
{
    private readonly SortedSet<Rune> missing = [];

    public IReadOnlyCollection<Rune> Missing => missing;

    /// <param name="text">Text after <see cref="DrawableText.Clean(string)"/>.</param>
    /// <param name="weight">The weight it is drawn in.</param>
    public void Note(string text, FontWeight weight)
    {
        var font = fonts.Font(weight);
        foreach (var rune in text.EnumerateRunes())
            if (!DrawableText.IsInvisible(rune) && font.GlyphId(rune) == 0) missing.Add(rune);
    }
}
