using System.Buffers.Binary;

namespace PerfEtl.Reports.Drawing.Fonts;

/// <summary>Glyphs as a subset holds them: without instructions, their parts renumbered.</summary>
internal static class SubsetGlyph
{
    private const int Header = 10;
    private const int ArgumentsAreWords = 1, HasScale = 8, HasMore = 0x20, HasTwoScales = 0x40, HasMatrix = 0x80;
    private const int HasInstructions = 0x100;

    /// <param name="glyph">The glyph in its font's file.</param>
    /// <param name="partNumber">Gives the number a part has in the subset.</param>
    public static byte[] Copy(FontFileBytes glyph, Func<int, int> partNumber)
    {
        if (glyph.Length == 0) return [];
        int contours = glyph.I16(0);
        return contours >= 0 ? Simple(glyph, contours) : Composite(glyph, partNumber);
    }

    /// <summary>The box that stands for a character the font lacks.</summary>
    public static byte[] Box(int unitsPerEm)
    {
        var (o, i) = MissingGlyphBox.In(unitsPerEm);
        (int X, int Y)[] points =
        [
            (o.X, o.Y), (o.Right, o.Y), (o.Right, o.Top), (o.X, o.Top),
            (i.X, i.Top), (i.Right, i.Top), (i.Right, i.Y), (i.X, i.Y),
        ];
        var (xs, ys) = (Steps(points.Select(point => point.X)), Steps(points.Select(point => point.Y)));
        byte[] header = [.. Words([2, o.X, o.Y, o.Right, o.Top, 3, 7, 0])];
        return [.. header, .. points.Select(_ => (byte)1), .. Words([.. xs, .. ys])];
    }

    private static byte[] Simple(FontFileBytes glyph, int contours)
    {
        var lengthAt = Header + 2 * contours;
        if (contours == 0) return [.. glyph.Slice(0, Header).All];
        var outline = glyph.From(lengthAt + 2L + glyph.U16(lengthAt));
        return [.. glyph.Slice(0, lengthAt).All, 0, 0, .. outline.All];
    }

    private static byte[] Composite(FontFileBytes glyph, Func<int, int> partNumber)
    {
        var copy = glyph.All.ToArray();
        var position = Header;
        int flags;
        do
        {
            flags = glyph.U16(position);
            var part = partNumber(glyph.U16(position + 2));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(position), (ushort)(flags & ~HasInstructions));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(position + 2), (ushort)part);
            position += PartLength(flags);
        }
        while ((flags & HasMore) != 0);

        return copy[..Math.Min(position, copy.Length)];
    }

    private static int PartLength(int flags) => 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
        + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);

    /// <summary>The first value, then how far each lies from the one before.</summary>
    private static IEnumerable<int> Steps(IEnumerable<int> values)
    {
        var before = 0;
        foreach (var value in values)
        {
            yield return value - before;
            before = value;
        }
    }

    private static IEnumerable<byte> Words(IEnumerable<int> values) =>
        values.SelectMany(value => new[] { (byte)((value >> 8) & 0xFF), (byte)(value & 0xFF) });
}
