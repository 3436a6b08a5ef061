using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

/// <summary>The <c>post</c> table of version 2: names of glyphs, those of ASCII by number.</summary>
internal sealed class PostNames
{
    private const uint Version2 = 0x20000;
    private const int MacNames = 258;
    private const int MacBlank = 3;

    private readonly FontBytes bytes;
    private readonly long indices;
    private readonly int glyphs;
    private readonly List<(long Start, int Length)> names = [];

    /// <summary>Finds the names; none if the table is of another version.</summary>
    public PostNames(FontBytes bytes, (long Start, long Length) table)
    {
        this.bytes = bytes;
        if (table.Length < 34 || bytes.U32(table.Start) != Version2) return;
        (indices, glyphs) = (table.Start + 34, bytes.U16(table.Start + 32));
        var end = table.Start + table.Length;
        for (var at = indices + 2L * glyphs; at < end && names.Count < ushort.MaxValue; at += 1 + bytes.U8(at))
            names.Add((at + 1, bytes.U8(at)));
    }

    /// <summary>Text of a glyph by its name; null if it has none or one that means nothing.</summary>
    public string? TextOf(int glyph)
    {
        if (glyph >= glyphs || indices + 2L * glyph + 2 > bytes.Length) return null;
        var number = bytes.U16(indices + 2L * glyph);
        if (number is >= MacBlank and < MacBlank + 95) return GlyphText.Clean([(char)(number - MacBlank + ' ')]);
        var name = number - MacNames;
        if (name < 0 || name >= names.Count) return null;
        var (start, length) = names[name];
        return start + length <= bytes.Length ? GlyphNames.TextOf(bytes.Slice(start, length)) : null;
    }
}
