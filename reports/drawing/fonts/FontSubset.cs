using System.Text;

namespace PerfEtl.Reports.Drawing.Fonts;

/// <summary>The characters of one weight that a document uses, numbered as they come.</summary>
/// <remarks>
/// Each character has a number of its own, even where the font draws two alike, so that a copied text is the text that
/// was written. Number 0 is the font's blank glyph and never used.
/// </remarks>
internal sealed class FontSubset(FontFace font)
{
    private const int MostCharacters = 60_000;
    private readonly Dictionary<int, int> numbers = [];
    private readonly List<int> characters = [0];
    private readonly List<int> advances = [font.Advance(0)];

    /// <summary>Code points by number; the first is none.</summary>
    public IReadOnlyList<int> Characters => characters;

    public FontFace Font => font;

    /// <returns>The number of the character in this subset.</returns>
    public int Number(Rune character)
    {
        if (numbers.TryGetValue(character.Value, out var number)) return number;
        if (characters.Count > MostCharacters)
            throw new InvalidOperationException($"一份文件中的不同字符超过 {MostCharacters} 个，请分成几份生成。");
        numbers.Add(character.Value, characters.Count);
        characters.Add(character.Value);
        advances.Add(FontSet.Advance(font, character, font.GlyphId(character)));
        return characters.Count - 1;
    }

    /// <returns>How far the pen moves, in font units.</returns>
    public int Advance(int number) => advances[number];

    /// <returns>A TrueType file with these characters' glyphs, and the parts composite ones are made of.</returns>
    public byte[] Build()
    {
        var parts = new List<int>();
        var glyphs = new List<SubsetEntry> { Copy(0, parts) };
        for (var i = 1; i < characters.Count; i++) glyphs.Add(Entry(new Rune(characters[i]), parts));
        for (var i = 0; i < parts.Count; i++) glyphs.Add(Copy(parts[i], parts));
        return SubsetFile.Write(font, glyphs);
    }

    private SubsetEntry Entry(Rune character, List<int> parts)
    {
        if (DrawableText.IsInvisible(character)) return new SubsetEntry([], 0, 0);
        var glyph = font.GlyphId(character);
        if (glyph != 0) return Copy(glyph, parts);
        var box = SubsetGlyph.Box(font.UnitsPerEm);
        return new SubsetEntry(box, font.UnitsPerEm, new FontFileBytes(box).I16(2));
    }

    private SubsetEntry Copy(int glyph, List<int> parts)
    {
        int Part(int source)
        {
            if (!parts.Contains(source)) parts.Add(source);
            return characters.Count + parts.IndexOf(source);
        }

        return new SubsetEntry(
            SubsetGlyph.Copy(font.GlyphData(glyph), Part), font.Advance(glyph), font.LeftBearing(glyph));
    }
}
