using System.Text;

namespace PerfEtl.Reports.Drawing;

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
