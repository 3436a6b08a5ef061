using System.Buffers.Binary;
using System.Text;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Tests.Reports.Drawing.Fonts;

/// <summary>The tables of a TrueType file, each found through the directory and checked by its sum.</summary>
internal sealed class SubsetTables
{
    private readonly Dictionary<string, FontFileBytes> tables = [];

    public SubsetTables(byte[] file)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var record = file.AsSpan(12 + 16 * i, 16);
            var (offset, length) = (Number(record[8..]), Number(record[12..]));
            var table = file.AsMemory((int)offset, (int)length);
            var tag = Encoding.ASCII.GetString(record[..4]);
            tables[tag] = new FontFileBytes(table);
            Assert.Equal(0, (int)offset % 4);
            byte[] unsummed = [.. table.Span];
            if (tag == "head") unsummed.AsSpan(8, 4).Clear();
            Assert.Equal(Number(record[4..]), Sum(unsummed));
        }

        Assert.Equal(0xB1B0AFBA, Sum(file));
        Face = new FontFace(file);
    }

    /// <summary>The file as Skia reads it.</summary>
    public FontFace Face { get; }

    public int GlyphCount => tables["maxp"].U16(4);

    public IEnumerable<string> Names => tables.Keys;

    /// <summary>The advance and left bearing of a glyph.</summary>
    public (int Advance, int Left) Metric(int glyph) =>
        (tables["hmtx"].U16(4L * glyph), tables["hmtx"].I16(4L * glyph + 2));

    private static uint Sum(byte[] bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i++) sum = unchecked(sum + ((uint)bytes[i] << (8 * (3 - i % 4))));
        return sum;
    }

    private static uint Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
