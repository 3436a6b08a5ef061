using System.Buffers.Binary;

namespace PerfEtl.Tests.Reports.Drawing;

/// <summary>A font of seven glyphs for what Noto Sans SC does not show: composites and format 4.</summary>
/// <remarks>
/// Glyphs: 0 blank · 1 a square (0,0)–(100,100) · 2 the square halved and moved by (10,−20) · 3 the square and a copy
/// whose point 0 sits on point 2 of the first · 4 itself · 5 two points off the curve · 6 the square by a matrix.
/// Characters: A→1, B→2 … F→6.
/// </remarks>
internal static class TinyFont
{
    private static readonly byte[] Square =
        [.. Words(1, 0, 0, 100, 100, 3, 0), 1, 1, 1, 1, .. Words(0, 100, 0, -100, 0, 0, 100, 0), 0, 0];

    private static readonly byte[] Loop =
        [.. Words(1, 0, 0, 100, 100, 1, 0), 0, 0, .. Words(0, 100, 0, 100), 0, 0];

    private static readonly byte[][] Glyphs =
    [
        [],
        Square,
        [.. Words(-1, 0, 0, 0, 0, 0x0008 | 0x0002, 1), 10, 0xEC, .. Words(0x2000)],
        [.. Words(-1, 0, 0, 0, 0, 0x0023, 1, 0, 0, 0x0000, 1), 2, 0],
        [.. Words(-1, 0, 0, 0, 0, 0x0002, 4), 0, 0],
        Loop,
        [.. Words(-1, 0, 0, 0, 0, 0x0083, 1, 5, 7, 0, 0x4000, -0x4000, 0)],
    ];

    public static byte[] Build()
    {
        var (loca, glyf) = Outlines();
        var head = new byte[54];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(18), 1000);
        var maxp = new byte[] { 0, 1, 0, 0, 0, (byte)Glyphs.Length };
        var hhea = new byte[36];
        hhea[35] = 2;
        var metrics = Words(500, 0, 600, 0, 0, 0, 0, 0, 0);
        return Assemble(("cmap", Characters()), ("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", metrics),
            ("loca", loca), ("maxp", maxp));
    }

    /// <summary>Format 4 with two segments: A–F by their difference to the glyph, and the mandatory last one.</summary>
    private static byte[] Characters() =>
    [
        .. Words(0, 1, 3, 1, 0, 12), .. Words(4, 32, 0, 4, 4, 1, 0),
        .. Words('F', -1, 0, 'A', -1, 1 - 'A', 1, 0, 0),
    ];

    private static (byte[] Loca, byte[] Glyf) Outlines()
    {
        List<byte> loca = [], glyf = [];
        foreach (var glyph in Glyphs)
        {
            loca.AddRange(Words(glyf.Count / 2));
            glyf.AddRange(glyph);
            if (glyf.Count % 2 != 0) glyf.Add(0);
        }

        loca.AddRange(Words(glyf.Count / 2));
        return ([.. loca], [.. glyf]);
    }

    private static byte[] Assemble(params (string Tag, byte[] Bytes)[] tables)
    {
        List<byte> directory = [.. Words(1, 0, tables.Length, 0, 0, 0)], body = [];
        foreach (var (tag, bytes) in tables)
        {
            directory.AddRange(tag.Select(c => (byte)c));
            directory.AddRange(Words(0, 0, 0, 12 + 16 * tables.Length + body.Count, 0, bytes.Length));
            body.AddRange(bytes);
        }

        return [.. directory, .. body];
    }

    private static byte[] Words(params int[] values) =>
        [.. values.SelectMany(value => new[] { (byte)((value >> 8) & 0xFF), (byte)(value & 0xFF) })];
}
