using System.Text;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

namespace PerfEtl.Pipeline.Explain;

/// <summary>Glyphs of one cell that stand side by side in one size: drawn as one text.</summary>
internal sealed record GlyphRun(string Text, PageBox Box, double Size, double Baseline, int Angle)
{
    // Beyond this gap two glyphs are drawn as two texts, as a share of the font size.
    private const double Gap = 0.3;

    /// <summary>The runs of some glyphs in drawing order; blanks part them.</summary>
    public static IReadOnlyList<GlyphRun> Of(IReadOnlyList<PageGlyph> glyphs)
    {
        var runs = new List<GlyphRun>();
        var text = new StringBuilder();
        GlyphRun? open = null;
        foreach (var glyph in glyphs)
        {
            var isBlank = string.IsNullOrWhiteSpace(glyph.Text);
            if (open is not null && (isBlank || !open.Touches(glyph)))
            {
                runs.Add(open with { Text = text.ToString() });
                open = null;
            }

            if (isBlank) continue;
            if (open is null) text.Clear();
            text.Append(glyph.Text);
            var box = open is null ? glyph.Box : open.Box.Around(glyph.Box);
            open = new GlyphRun("", box, glyph.Size, glyph.Baseline, glyph.Angle);
        }

        if (open is not null) runs.Add(open with { Text = text.ToString() });
        return runs;
    }

    /// <summary>Its length along its direction, in points.</summary>
    public double Length => Angle is 90 or 270 ? Box.Height : Box.Width;

    /// <summary>Where it begins, for a text that is turned around that point.</summary>
    public (double X, double Y) Origin => Angle switch
    {
        90 => (Baseline, Box.Top),
        180 => (Box.Right, Baseline),
        270 => (Baseline, Box.Bottom),
        _ => (Box.Left, Baseline),
    };

    private bool Touches(in PageGlyph next)
    {
        if (next.Angle != Angle || Math.Abs(next.Size - Size) > 0.05 || Math.Abs(next.Baseline - Baseline) > 0.3)
            return false;
        var gap = Angle switch
        {
            90 => next.Box.Top - Box.Bottom,
            180 => Box.Left - next.Box.Right,
            270 => Box.Top - next.Box.Bottom,
            _ => next.Box.Left - Box.Right,
        };
        return Math.Abs(gap) <= Gap * Size;
    }
}
