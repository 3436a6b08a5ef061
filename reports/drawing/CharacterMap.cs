namespace PerfEtl.Reports.Drawing;

/// <summary>The font's <c>cmap</c>, from Unicode to glyphs; searched in place, so opening is cheap.</summary>
internal sealed class CharacterMap
{
    private readonly FontBytes full;
    private readonly FontBytes basic;

    /// <exception cref="BadFontException">The font has no Unicode mapping in format 4 or 12.</exception>
    public CharacterMap(FontBytes table)
    {
        for (var i = 0; i < table.U16(2); i++)
        {
            var record = 4 + 8L * i;
            if (!IsUnicode(table.U16(record), table.U16(record + 2))) continue;
            var map = table.From(table.U32(record + 4));
            switch (map.U16(0))
            {
                case 4: basic = map.Slice(0, map.U16(2)); break;
                case 12: full = map.Slice(0, map.U32(4)); break;
            }
        }

        if (full.Length == 0 && basic.Length == 0) throw new BadFontException("字体没有可用的 Unicode 字符表。");
    }

    /// <returns>The glyph of a character, 0 when the font lacks it.</returns>
    public int GlyphId(int codePoint)
    {
        if (full.Length > 0) return InGroups(codePoint);
        return codePoint <= 0xFFFF ? InSegments(codePoint) : 0;
    }

    private static bool IsUnicode(int platform, int encoding) =>
        platform == 0 && encoding != 5 || platform == 3 && encoding is 1 or 10;

    /// <summary>Format 12: sorted groups of (first, last, glyph of first), twelve bytes each.</summary>
    private int InGroups(int codePoint)
    {
        long low = 0, high = full.U32(12) - 1L;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = 16 + 12 * middle;
            if (codePoint < full.U32(group)) high = middle - 1;
            else if (codePoint > full.U32(group + 4)) low = middle + 1;
            else return (int)Math.Min(full.U32(group + 8) + (codePoint - (long)full.U32(group)), int.MaxValue);
        }

        return 0;
    }

    /// <summary>Format 4: sorted segments in four arrays: last, first, delta, and an offset to glyphs.</summary>
    private int InSegments(int codePoint)
    {
        var bytes = basic.U16(6);
        for (var at = 0; at < bytes; at += 2)
        {
            if (codePoint > basic.U16(14 + at)) continue;
            var first = basic.U16(16 + bytes + at);
            if (codePoint < first) return 0;
            var delta = basic.U16(16 + 2 * bytes + at);
            var offsetAt = 16 + 3 * bytes + at;
            var offset = basic.U16(offsetAt);
            if (offset == 0) return (codePoint + delta) & 0xFFFF;
            var glyph = basic.U16(offsetAt + offset + 2L * (codePoint - first));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }
}
