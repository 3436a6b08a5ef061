using System.Text;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

/// <summary>The <c>cmap</c> table: Unicode → glyph turned round, and the one-byte codes of symbol fonts.</summary>
internal sealed class SfntCharacterMaps
{
    private readonly FontProgramBytes bytes;
    private readonly Dictionary<int, uint> characterOfGlyph = [];
    private readonly Dictionary<uint, int> symbols = [];
    private readonly Dictionary<uint, int> macCodes = [];

    /// <summary>Reads all subtables that are of use.</summary>
    public SfntCharacterMaps(FontProgramBytes bytes, (long Start, long Length) table)
    {
        this.bytes = bytes;
        if (table.Length < 4) return;
        var count = Math.Min(bytes.U16(table.Start + 2), (table.Length - 4) / 8);
        for (var index = 0; index < Math.Min(count, 16); index++)
        {
            var at = table.Start + 4 + 8L * index;
            var (platform, encoding) = (bytes.U16(at), bytes.U16(at + 2));
            var start = table.Start + bytes.U32(at + 4);
            if (start + 4 > bytes.Length) continue;
            if ((platform, encoding) is (3, 0)) Read(start, (code, glyph) => symbols.TryAdd(code, glyph));
            else if ((platform, encoding) is (1, 0)) Read(start, (code, glyph) => macCodes.TryAdd(code, glyph));
            else if ((platform, encoding) is (0, _) or (3, 1) or (3, 10)) Read(start, Prefer);
        }
    }

    /// <summary>Text of a glyph as forms are read; null if no character leads to it.</summary>
    public string? TextOf(int glyph)
    {
        if (!characterOfGlyph.TryGetValue(glyph, out var code) || !Rune.TryCreate(code, out var rune)) return null;
        Span<char> units = stackalloc char[2];
        return GlyphText.Clean(units[..rune.EncodeToUtf16(units)]);
    }

    /// <summary>The glyph of a one-byte code; symbol fonts have their codes at U+F000. 0 if there is none.</summary>
    public int SymbolGlyphOf(int code)
    {
        if (code < 0) return 0;
        foreach (var page in (ReadOnlySpan<uint>)[0xF000, 0, 0xF100, 0xF200])
        {
            if (symbols.TryGetValue(page + (uint)code, out var glyph)) return glyph;
        }

        return macCodes.GetValueOrDefault((uint)code);
    }

    private void Read(long start, Action<uint, int> take)
    {
        switch (bytes.U16(start))
        {
            case 0:
                for (var code = 0; code < 256; code++) Take(take, (uint)code, bytes.U8(start + 6 + code));
                break;
            case 4:
                ReadSegments(start, take);
                break;
            case 6:
                var (first, entries) = (bytes.U16(start + 6), bytes.U16(start + 8));
                for (var index = 0; index < entries && start + 12 + 2L * index <= bytes.Length; index++)
                    Take(take, (uint)(first + index), bytes.U16(start + 10 + 2L * index));
                break;
            case 12:
                ReadGroups(start, take);
                break;
        }
    }

    private void ReadSegments(long start, Action<uint, int> take)
    {
        var segments = bytes.U16(start + 6) / 2;
        var ends = start + 14;
        var starts = ends + 2L * segments + 2;
        var left = 2 * (char.MaxValue + 1);
        for (var segment = 0; segment < segments && starts + 2 * segment < bytes.Length; segment++)
        {
            var (from, to) = (bytes.U16(starts + 2 * segment), bytes.U16(ends + 2 * segment));
            var delta = bytes.U16(starts + 2L * (segments + segment));
            var offsetAt = starts + 2L * (2 * segments + segment);
            var offset = bytes.U16(offsetAt);
            for (var code = from; code <= Math.Min(to, 0xFFFE) && left-- > 0; code++)
                Take(take, (uint)code, GlyphInSegment(code, from, delta, offset, offsetAt));
        }
    }

    /// <summary>Some fonts point behind their end in the last segment, which holds no character: that is no damage.
    /// </summary>
    private int GlyphInSegment(int code, int from, int delta, int offset, long offsetAt)
    {
        if (offset == 0) return (code + delta) & 0xFFFF;
        var at = offsetAt + offset + 2L * (code - from);
        var glyph = at + 2 <= bytes.Length ? bytes.U16(at) : 0;
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private void ReadGroups(long start, Action<uint, int> take)
    {
        var groups = bytes.U32(start + 12);
        var left = 0x110000;
        for (long group = 0; group < groups && start + 28 + 12 * group <= bytes.Length && left > 0; group++)
        {
            var at = start + 16 + 12 * group;
            long from = bytes.U32(at), to = Math.Min(bytes.U32(at + 4), 0x10FFFF), glyph = bytes.U32(at + 8);
            for (; from <= to && glyph <= ushort.MaxValue && left-- > 0; from++, glyph++)
                Take(take, (uint)from, (int)glyph);
        }
    }

    private static void Take(Action<uint, int> take, uint code, int glyph)
    {
        if (glyph != 0) take(code, glyph);
    }

    /// <summary>Of several characters of one glyph the ordinary one holds, before radicals, private ones.</summary>
    private void Prefer(uint code, int glyph)
    {
        if (!characterOfGlyph.TryGetValue(glyph, out var known) || Oddness(code) < Oddness(known)
            || (Oddness(code) == Oddness(known) && code < known)) characterOfGlyph[glyph] = code;
    }

    private static int Oddness(uint code) => code switch
    {
        < 0x20 or (>= 0x7F and < 0xA0) => 4,
        >= 0xE000 and <= 0xF8FF or >= 0xF0000 => 3,
        >= 0xF900 and <= 0xFAFF or >= 0x2F800 and <= 0x2FA1F => 2,
        >= 0x2E80 and <= 0x2FD5 => 1,
        _ => 0,
    };
}
