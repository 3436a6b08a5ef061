using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

/// <summary>A compact font (CFF, also Type1C): its glyphs have names, or numbers in a collection.</summary>
internal sealed class CffProgram : FontProgram
{
    private const int StandardStrings = 391;
    private const int LastPredefinedCharset = 2;

    private readonly FontProgramBytes bytes;
    private readonly CffTop top;
    private readonly CffIndex strings;
    private readonly int[] names;
    private Dictionary<int, int>? glyphOfCid;
    private string?[]? textOfCode;

    /// <summary>Reads the tables of names; those of codes only when asked.</summary>
    public CffProgram(ReadOnlyMemory<byte> data)
    {
        bytes = new(data);
        var fonts = new CffIndex(bytes, bytes.U8(2));
        var tops = new CffIndex(bytes, fonts.End);
        strings = new(bytes, tops.End);
        top = CffTop.Read(bytes, tops[0]);
        names = ReadNames(new CffIndex(bytes, top.CharStrings).Count);
    }

    public override bool IsBroken => bytes.IsBroken || names.Length == 0;

    public override int GlyphOfCid(int cid)
    {
        if (!top.IsCid || top.Charset <= LastPredefinedCharset) return cid;
        if (glyphOfCid is null)
        {
            glyphOfCid = new(names.Length);
            for (var glyph = names.Length - 1; glyph >= 0; glyph--) glyphOfCid[names[glyph]] = glyph;
        }

        return glyphOfCid.GetValueOrDefault(cid, -1);
    }

    public override string? TextOfGlyph(int glyph) =>
        top.IsCid || glyph <= 0 || glyph >= names.Length ? null : TextOfName(names[glyph]);

    public override string? TextOfCode(int code) =>
        top.IsCid || code is < 0 or > 255 ? null : (textOfCode ??= ReadEncoding())[code];

    private string? TextOfName(int sid)
    {
        if (sid < StandardStrings) return GlyphText.Clean([AdobeLatin.OfSid(sid)]);
        var (start, length) = strings[sid - StandardStrings];
        return GlyphNames.TextOf(bytes.Slice(start, length));
    }

    private int[] ReadNames(int glyphs)
    {
        var read = new int[glyphs];
        if (top.Charset <= LastPredefinedCharset)
        {
            if (top.Charset <= 0) for (var glyph = 0; glyph < glyphs; glyph++) read[glyph] = glyph;
            return read;
        }

        var format = bytes.U8(top.Charset);
        var at = top.Charset + 1;
        for (var glyph = 1; glyph < glyphs && at < bytes.Length;)
        {
            var first = bytes.U16(at);
            var more = format == 0 ? 0 : format == 1 ? bytes.U8(at + 2) : bytes.U16(at + 2);
            at += 2 + format;
            for (; more >= 0 && glyph < glyphs; more--) read[glyph++] = first++;
        }

        return read;
    }

    private string?[] ReadEncoding()
    {
        var texts = new string?[256];
        if (top.Encoding <= 1)
        {
            for (var code = 0; code < texts.Length && top.Encoding == 0; code++)
                texts[code] = GlyphText.Clean(BaseEncodings.Standard.AsSpan(code, 1));
            return texts;
        }

        var format = bytes.U8(top.Encoding);
        var count = bytes.U8(top.Encoding + 1);
        var at = top.Encoding + 2;
        var glyph = 1;
        for (; count > 0; count--)
        {
            var code = bytes.U8(at++);
            for (var more = (format & 0x7F) == 0 ? 0 : bytes.U8(at++); more >= 0; more--, code++, glyph++)
                if (code < texts.Length) texts[code] = TextOfGlyph(glyph);
        }

        for (count = (format & 0x80) == 0 ? 0 : bytes.U8(at++); count > 0; count--, at += 3)
            texts[bytes.U8(at)] = TextOfName(bytes.U16(at + 1));
        return texts;
    }
}

/// <summary>An INDEX of a compact font: byte strings one behind the other.</summary>
internal readonly struct CffIndex
{
    private readonly FontProgramBytes bytes;
    private readonly long offsets;
    private readonly int offsetSize;
    private readonly long origin;

    /// <summary>The INDEX at this place.</summary>
    public CffIndex(FontProgramBytes bytes, long at)
    {
        this.bytes = bytes;
        Count = bytes.U16(at);
        (offsetSize, offsets) = (Count == 0 ? 0 : bytes.U8(at + 2), at + 3);
        origin = offsets + (Count + 1L) * offsetSize - 1;
        End = Count == 0 ? at + 2 : origin + OffsetOf(Count);
    }

    /// <summary>How many strings.</summary>
    public int Count { get; }

    /// <summary>Where the INDEX ends.</summary>
    public long End { get; }

    /// <summary>Where a string begins and how long it is; length 0 if it is not there.</summary>
    public (long Start, long Length) this[int index]
    {
        get
        {
            if (index < 0 || index >= Count) return (0, 0);
            var (from, to) = (OffsetOf(index), OffsetOf(index + 1));
            return (origin + from, Math.Max(0, to - from));
        }
    }

    private long OffsetOf(int index)
    {
        long value = 0;
        for (var place = 0; place < Math.Min(offsetSize, 4); place++)
            value = value << 8 | (uint)bytes.U8(offsets + (long)index * offsetSize + place);
        return value;
    }
}
