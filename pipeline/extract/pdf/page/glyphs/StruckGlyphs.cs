using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

/// <summary>Finds glyphs that a line strikes out, as a word processor's strikethrough does.</summary>
/// <remarks>
/// The line goes through the middle of its glyphs and is no longer than they are: a table's ruling that meets a text
/// reaches beyond it, and an underline stands below. A ruling drawn in pieces, one per cell, is one line.
/// </remarks>
internal static class StruckGlyphs
{
    // From the baseline upwards, in units of the font size: Word strikes at a quarter, browsers at a third.
    private const double Lowest = 0.12;
    private const double Highest = 0.6;

    // Of the line's own length.
    private const double CoveredShare = 0.8;

    // In points: pieces of one line stand no further apart, along it and across.
    private const double Apart = 1;

    /// <summary>The indexes of the struck glyphs, in order.</summary>
    public static IReadOnlyCollection<int> Find(IReadOnlyList<PageGlyph> glyphs, IReadOnlyList<Ruling> rulings)
    {
        var struck = new SortedSet<int>();
        var lines = Joined(rulings);
        if (lines.Length == 0) return struck;
        var hits = new Dictionary<int, List<int>>();
        for (var index = 0; index < glyphs.Count; index++) Meet(glyphs[index], index, lines, hits);
        foreach (var (line, met) in hits)
        {
            var covered = met.Sum(index => Shared(glyphs[index].Box, lines[line]));
            if (covered >= CoveredShare * (lines[line].To - lines[line].From)) struck.UnionWith(met);
        }

        return struck;
    }

    // The horizontal lines by position; dots are none.
    private static Ruling[] Joined(IReadOnlyList<Ruling> rulings)
    {
        var pieces = rulings.Where(ruling => ruling.IsHorizontal && ruling.To - ruling.From > 1)
            .OrderBy(ruling => ruling.Position).ToArray();
        var lines = new List<Ruling>(pieces.Length);
        for (var start = 0; start < pieces.Length;)
        {
            var end = start + 1;
            while (end < pieces.Length && pieces[end].Position - pieces[start].Position <= Apart) end++;
            var first = lines.Count;
            foreach (var piece in pieces[start..end].OrderBy(piece => piece.From))
            {
                if (lines.Count > first && piece.From - lines[^1].To <= Apart)
                    lines[^1] = lines[^1] with { To = Math.Max(lines[^1].To, piece.To) };
                else lines.Add(piece);
            }

            start = end;
        }

        return [.. lines.OrderBy(line => line.Position)];
    }

    private static void Meet(in PageGlyph glyph, int index, Ruling[] lines, Dictionary<int, List<int>> hits)
    {
        if (glyph.Angle != 0) return;
        var (top, bottom) = (glyph.Baseline - Highest * glyph.Size, glyph.Baseline - Lowest * glyph.Size);
        for (var line = FirstFrom(lines, top); line < lines.Length && lines[line].Position <= bottom; line++)
        {
            if (Shared(glyph.Box, lines[line]) < 0.5 * glyph.Box.Width) continue;
            if (!hits.TryGetValue(line, out var met)) hits[line] = met = [];
            met.Add(index);
        }
    }

    private static double Shared(in PageBox box, in Ruling line) =>
        Math.Min(box.Right, line.To) - Math.Max(box.Left, line.From);

    private static int FirstFrom(Ruling[] lines, double position)
    {
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Position < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
