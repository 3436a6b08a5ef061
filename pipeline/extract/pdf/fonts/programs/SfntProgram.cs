using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

/// <summary>A TrueType or OpenType font: its character maps turned round, and its names of glyphs.</summary>
internal sealed class SfntProgram : FontProgram
{
    private const uint CharacterMaps = 0x636D6170;
    private const uint Names = 0x706F7374;
    private const uint Compact = 0x43464620;

    private readonly FontProgramBytes bytes;
    private readonly Dictionary<uint, (long Start, long Length)> tables = [];
    private readonly CffProgram? compact;
    private readonly Lazy<SfntCharacterMaps> maps;
    private readonly Lazy<PostNames> names;

    /// <summary>Reads the directory of tables; the tables only when asked.</summary>
    public SfntProgram(ReadOnlyMemory<byte> data)
    {
        bytes = new(data);
        var count = Math.Min(bytes.U16(4), (data.Length - 12) / 16);
        for (var index = 0; index < count; index++)
        {
            var at = 12 + 16L * index;
            var (start, length) = ((long)bytes.U32(at + 8), (long)bytes.U32(at + 12));
            if (start < data.Length) tables[bytes.U32(at)] = (start, Math.Min(length, data.Length - start));
        }

        if (tables.TryGetValue(Compact, out var table))
            compact = new(data.Slice((int)table.Start, (int)table.Length));
        maps = new(() => new(bytes, tables.GetValueOrDefault(CharacterMaps)));
        names = new(() => new(bytes, tables.GetValueOrDefault(Names)));
    }

    public override bool IsBroken => tables.Count == 0 || bytes.IsBroken || compact is { IsBroken: true };

    public override int GlyphOfCid(int cid) => compact?.GlyphOfCid(cid) ?? cid;

    public override string? TextOfGlyph(int glyph) =>
        glyph <= 0 ? null : maps.Value.TextOf(glyph) ?? names.Value.TextOf(glyph) ?? compact?.TextOfGlyph(glyph);

    public override string? TextOfCode(int code) =>
        tables.ContainsKey(CharacterMaps) ? TextOfGlyph(maps.Value.SymbolGlyphOf(code)) : compact?.TextOfCode(code);

}

/// <summary>The <c>post</c> table of version 2: names of glyphs, those of ASCII by number.</summary>
internal sealed class PostNames
{
    private const uint Version2 = 0x20000;
    private const int MacNames = 258;
    private const int MacBlank = 3;

    private readonly FontProgramBytes bytes;
    private readonly long indices;
    private readonly int glyphs;
    private readonly List<(long Start, int Length)> names = [];

    /// <summary>Finds the names; none if the table is of another version.</summary>
    public PostNames(FontProgramBytes bytes, (long Start, long Length) table)
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
