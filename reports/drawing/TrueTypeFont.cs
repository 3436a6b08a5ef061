using System.Text;

namespace PerfEtl.Reports.Drawing;

/// <summary>One weight of a TrueType font: which characters it has, how wide they are, what they look like.</summary>
/// <remarks>
/// Opening reads the table directory and four numbers; the rest is looked up in place. There is no kerning and no
/// substitution: Chinese text and tabular figures need neither. Threads may share it: what it remembers never changes.
/// </remarks>
internal sealed class TrueTypeFont
{
    private readonly Dictionary<string, FontBytes> tables = [];
    private readonly CharacterMap characters;
    private readonly GlyphReader glyphs;
    private readonly FontBytes metrics;
    private readonly int metricCount;

    // The glyph of each character of the basic plane plus one; 0 for one that nobody asked for yet.
    private readonly int[] known = new int[char.MaxValue + 1];

    /// <exception cref="BadFontException">The bytes are no TrueType font, or a part lies beyond their end.</exception>
    public TrueTypeFont(ReadOnlyMemory<byte> file)
    {
        var bytes = new FontBytes(file);
        for (var i = 0; i < bytes.U16(4); i++)
        {
            var record = 12 + 16L * i;
            var tag = string.Concat(Enumerable.Range(0, 4).Select(j => (char)bytes.U8(record + j)));
            tables[tag] = bytes.Slice(bytes.U32(record + 8), bytes.U32(record + 12));
        }

        UnitsPerEm = Table("head").U16(18);
        if (UnitsPerEm == 0) throw new BadFontException("字体文件已损坏：每 em 单位数为 0。");
        GlyphCount = Table("maxp").U16(4);
        metricCount = Table("hhea").U16(34);
        metrics = Table("hmtx");
        characters = new CharacterMap(Table("cmap"));
        glyphs = new GlyphReader(Table("loca"), Table("glyf"), Table("head").I16(50) != 0);
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>How high capitals are, in font units; digits are about as high.</summary>
    public int CapHeight => (int)Outline(GlyphId(new Rune('H'))).SelectMany(c => c).Max(p => p.Y);

    /// <returns>The glyph, or 0 when the font lacks the character.</returns>
    public int GlyphId(Rune character)
    {
        if (!character.IsBmp) return Find(character);
        ref var glyph = ref known[character.Value];
        if (glyph == 0) glyph = Find(character) + 1;
        return glyph - 1;
    }

    /// <returns>How far the pen moves after the glyph, in font units.</returns>
    public int Advance(int glyphId)
    {
        if (metricCount == 0) throw new BadFontException("字体文件已损坏：没有字宽。");
        return metrics.U16(4L * Math.Min(glyphId, metricCount - 1));
    }

    /// <returns>Where the glyph's left edge lies behind the pen, in font units.</returns>
    public int LeftBearing(int glyphId) => glyphId < metricCount
        ? metrics.I16(4L * glyphId + 2)
        : metrics.I16(4L * metricCount + 2L * (glyphId - metricCount));

    /// <returns>Closed contours in font units with y growing upwards; none for a blank.</returns>
    public List<OutlinePoint[]> Outline(int glyphId) => glyphs.Read(glyphId);

    /// <returns>The glyph as the file holds it; empty for a blank.</returns>
    public FontBytes GlyphData(int glyphId) => glyphs.Data(glyphId);

    /// <exception cref="BadFontException">The font has no such table.</exception>
    public FontBytes Table(string tag) =>
        tables.TryGetValue(tag, out var table) ? table : throw new BadFontException($"字体缺少 {tag} 表。");

    private int Find(Rune character)
    {
        var glyph = characters.GlyphId(character.Value);
        return glyph < GlyphCount ? glyph : 0;
    }
}
