using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>What a page shows, in points from its top left corner: glyphs and rulings, nothing interpreted.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Width">Of the page as seen.</param>
/// <param name="Height">Of the page as seen.</param>
/// <param name="Glyphs">In drawing order; blanks included, glyphs outside the page left out.</param>
/// <param name="Rulings">In drawing order; clipped to what is seen.</param>
/// <param name="ImageShare">Share of the page that pictures cover, 0 to 1.</param>
/// <param name="HiddenGlyphs">Glyphs drawn invisibly, as programs put recognized text under a scan.</param>
internal sealed record PageContent(
    int Number, double Width, double Height, IReadOnlyList<PageGlyph> Glyphs, IReadOnlyList<Ruling> Rulings,
    double ImageShare, int HiddenGlyphs)
{
    /// <summary>Share of the visible glyphs other than blanks whose characters the fonts do not tell, 0 to 1.</summary>
    public double UnreadableShare { get; } = ShareOf(Glyphs);

    /// <summary>What the page holds and nobody is meant to read; left out of <see cref="Glyphs"/>.</summary>
    public IReadOnlyList<UnseenText> Unseen { get; init; } = [];

    private static double ShareOf(IReadOnlyList<PageGlyph> glyphs)
    {
        var (all, unreadable) = (0, 0);
        foreach (var glyph in glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text)) continue;
            all++;
            if (glyph.Text.Contains('\uFFFD')) unreadable++;
        }

        return all == 0 ? 0 : unreadable / (double)all;
    }
}
