using System.Buffers.Binary;
using System.Text;

namespace PerfEtl.Reports.Drawing.Fonts;

/// <summary>Writes glyphs as a TrueType file with the tables a PDF needs, and with valid checksums.</summary>
internal static class SubsetFile
{
    private const uint TrueType = 0x00010000;
    private const uint WholeFileSum = 0xB1B0AFBA;

    public static byte[] Write(FontFace font, IReadOnlyList<SubsetEntry> glyphs)
    {
        var loca = new byte[4 * (glyphs.Count + 1)];
        var metrics = new byte[4 * glyphs.Count];
        var outlines = new byte[glyphs.Sum(glyph => Even(glyph.Outline.Length))];
        var offset = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            glyphs[i].Outline.CopyTo(outlines, offset);
            offset += Even(glyphs[i].Outline.Length);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i + 4), offset);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)glyphs[i].Advance);
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), (short)glyphs[i].LeftBearing);
        }

        return Assemble(
            [
                ("glyf", outlines), ("head", Head(font)), ("hhea", Patched(font.Table("hhea"), 34, glyphs.Count)),
                ("hmtx", metrics), ("loca", loca), ("maxp", Limits(font, glyphs.Count)),
            ]);
    }

    /// <summary>With four-byte offsets in <c>loca</c>, and the file's sum still to come.</summary>
    private static byte[] Head(FontFace font)
    {
        var head = Patched(font.Table("head"), 50, 1);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    /// <summary>There are no instructions, hence no room to run them in.</summary>
    private static byte[] Limits(FontFace font, int glyphCount)
    {
        var limits = Patched(font.Table("maxp"), 4, glyphCount);
        if (limits.Length >= 32) limits.AsSpan(16, 12).Clear();
        return limits;
    }

    private static byte[] Patched(FontFileBytes table, int at, int value)
    {
        var copy = table.All.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)value);
        return copy;
    }

    private static byte[] Assemble((string Tag, byte[] Bytes)[] tables)
    {
        var start = 12 + 16 * tables.Length;
        var file = new byte[start + tables.Sum(table => Padded(table.Bytes.Length))];
        Directory(file, tables.Length);
        var (offset, head) = (start, 0);
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, bytes) = tables[i];
            bytes.CopyTo(file, offset);
            var record = file.AsSpan(12 + 16 * i);
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(file.AsSpan(offset, Padded(bytes.Length))));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], bytes.Length);
            if (tag == "head") head = offset;
            offset += Padded(bytes.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(WholeFileSum - Sum(file)));
        return file;
    }

    private static void Directory(Span<byte> file, int count)
    {
        var power = 31 - int.LeadingZeroCount(count);
        var range = 16 << power;
        BinaryPrimitives.WriteUInt32BigEndian(file, TrueType);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)range);
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)(16 * count - range));
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i += 4)
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        return sum;
    }

    private static int Even(int length) => length + (length & 1);

    private static int Padded(int length) => (length + 3) & ~3;
}

/// <summary>One glyph of a subset: its outline, how far it moves the pen, and where its left edge lies.</summary>
internal readonly record struct SubsetEntry(byte[] Outline, int Advance, int LeftBearing);
