namespace PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

/// <summary>Tells glyphs that are drawn a second time at nearly the same place, as fake bold or as a shadow.</summary>
/// <remarks>
/// Glyphs are kept in buckets by text, size class and place. The cells are at least twice as wide as the tolerance, so
/// that four of them hold every candidate.
/// </remarks>
internal sealed class DoubledGlyphs
{
    /// <summary>How near, in units of the font size.</summary>
    private const double Tolerance = 0.25;

    /// <summary>Glyphs with a middle farther out, in points, are not compared.</summary>
    private const double Farthest = 1e6;

    private readonly int[] heads = new int[4096];
    private int[] next = new int[2048];

    /// <summary>Starts a page.</summary>
    public void Clear() => Array.Clear(heads);

    /// <summary>Whether no equal glyph stands there; if so, the caller adds it to the list as the next one.</summary>
    public bool IsNew(in PageGlyph glyph, List<PageGlyph> glyphs)
    {
        var (x, y) = glyph.Box.Center;
        if (!(Math.Abs(x) < Farthest && Math.Abs(y) < Farthest)) return true;
        var reach = Math.Clamp(glyph.Size * Tolerance, 0.01, Farthest);
        var level = Math.ILogB((float)reach) + 2;
        var cell = Math.ScaleB(1, level);
        var (left, right) = ((long)Math.Floor((x - reach) / cell), (long)Math.Floor((x + reach) / cell));
        var (top, bottom) = ((long)Math.Floor((y - reach) / cell), (long)Math.Floor((y + reach) / cell));
        var seed = unchecked(level + 64 * glyph.Text.GetHashCode(StringComparison.Ordinal));
        for (var column = left; column <= right; column++)
        {
            for (var row = top; row <= bottom; row++)
            {
                if (HasTwin(Slot(seed, column, row), glyph, glyphs)) return false;
            }
        }

        Add(Slot(seed, (long)Math.Floor(x / cell), (long)Math.Floor(y / cell)), glyphs.Count + 1);
        return true;
    }

    private int Slot(int seed, long column, long row)
    {
        unchecked
        {
            var mixed = (ulong)((seed * 0x9E3779B1L) ^ (column * 0x85EBCA77L) ^ (row * 0xC2B2AE3DL));
            return (int)((mixed * 0x27D4EB2F165667C5UL) >> 40) & (heads.Length - 1);
        }
    }

    private bool HasTwin(int slot, in PageGlyph glyph, List<PageGlyph> glyphs)
    {
        for (var at = heads[slot]; at > 0; at = next[at])
        {
            if (IsTwin(glyph, glyphs[at - 1])) return true;
        }

        return false;
    }

    /// <summary>Near, and nearer than half a glyph: the second l of <c>ll</c> is no twin.</summary>
    private static bool IsTwin(in PageGlyph glyph, in PageGlyph other)
    {
        if (glyph.Angle != other.Angle || glyph.Text != other.Text) return false;
        var (x, y) = glyph.Box.Center;
        var (otherX, otherY) = other.Box.Center;
        var reach = glyph.Size * Tolerance;
        return Math.Abs(x - otherX) <= Math.Min(reach, glyph.Box.Width / 2)
            && Math.Abs(y - otherY) <= Math.Min(reach, glyph.Box.Height / 2);
    }

    private void Add(int slot, int number)
    {
        if (number >= next.Length) Array.Resize(ref next, Math.Max(number + 1, next.Length * 2));
        next[number] = heads[slot];
        heads[slot] = number;
    }
}
