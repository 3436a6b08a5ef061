using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

/// <summary>Collects the glyphs of a page that nobody sees and joins them to texts.</summary>
internal sealed class UnseenGlyphs
{
    private readonly List<(PageGlyph Glyph, UnseenReason Reason)> glyphs = [];

    /// <summary>How many there are, blanks left out.</summary>
    public int Count => glyphs.Count;

    /// <summary>Starts a page.</summary>
    public void Clear() => glyphs.Clear();

    /// <summary>Takes one up unless it is a blank.</summary>
    public void Add(in PageGlyph glyph, UnseenReason reason)
    {
        if (!string.IsNullOrWhiteSpace(glyph.Text)) glyphs.Add((glyph, reason));
    }

    /// <summary>The texts: glyphs that follow each other on one line for the same reason are one.</summary>
    public IReadOnlyList<UnseenText> Texts()
    {
        var texts = new List<UnseenText>();
        for (var index = 0; index < glyphs.Count; index++)
        {
            var (glyph, reason) = glyphs[index];
            var isNext = index > 0 && glyphs[index - 1] is var before && before.Reason == reason
                && Follows(before.Glyph, glyph);
            if (isNext) texts[^1] = Join(texts[^1], glyph);
            else texts.Add(new UnseenText(glyph.Text, reason, glyph.Box));
        }

        return texts;
    }

    private static UnseenText Join(UnseenText text, in PageGlyph glyph) =>
        text with { Text = text.Text + glyph.Text, Box = text.Box.Around(glyph.Box) };

    private static bool Follows(in PageGlyph one, in PageGlyph other) =>
        Math.Abs(one.Baseline - other.Baseline) < 0.5 * one.Size
        && other.Box.Left - one.Box.Right is var gap && gap > -one.Size && gap < 2 * one.Size;
}

/// <summary>A text that a page holds but does not show, or shows as struck out: it is no print.</summary>
/// <param name="Text">Its characters, for example the <c>1</c> in white before <c>100</c>.</param>
/// <param name="Reason">Why it does not count.</param>
/// <param name="Box">Where it stands.</param>
internal sealed record UnseenText(string Text, UnseenReason Reason, PageBox Box);

/// <summary>Why a text does not count.</summary>
internal enum UnseenReason
{
    /// <summary>White on paper.</summary>
    White,

    /// <summary>Under a filled box or a picture that lets nothing through.</summary>
    Covered,

    /// <summary>Smaller than anything that can be read.</summary>
    Tiny,

    /// <summary>A line goes through it.</summary>
    Struck,
}
