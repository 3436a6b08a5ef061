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
    public static byte[] Copy(FontBytes glyph, Func<int, int> partNumber)
    {
        if (glyph.Length == 0) return [];
        int contours = glyph.I16(0);
        return contours >= 0 ? Simple(glyph, contours) : Composite(glyph, partNumber);
    }

    /// <summary>The box that stands for a character the font lacks.</summary>
    public static byte[] Box(int unitsPerEm)
    {
        var contours = Shapes.MissingGlyph(unitsPerEm);
        var points = contours.SelectMany(contour => contour).Select(p => (X: Round(p.X), Y: Round(p.Y))).ToList();
        List<int> words =
        [
            contours.Length, points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y),
        ];
        var end = -1;
        foreach (var contour in contours) words.Add(end += contour.Length);
        words.Add(0);
        byte[] flags = [.. points.Select(_ => (byte)1)];
        var xs = points.Select((p, i) => i == 0 ? p.X : p.X - points[i - 1].X);
        var ys = points.Select((p, i) => i == 0 ? p.Y : p.Y - points[i - 1].Y);
        return [.. Words(words), .. flags, .. Words([.. xs, .. ys])];
    }

    private static byte[] Simple(FontBytes glyph, int contours)
    {
        var lengthAt = Header + 2 * contours;
        if (contours == 0) return [.. glyph.Slice(0, Header).All];
        var outline = glyph.From(lengthAt + 2L + glyph.U16(lengthAt));
        return [.. glyph.Slice(0, lengthAt).All, 0, 0, .. outline.All];
    }

    private static byte[] Composite(FontBytes glyph, Func<int, int> partNumber)
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

    private static int Round(double value) => (int)Math.Round(value);

    private static IEnumerable<byte> Words(IEnumerable<int> values) =>
        values.SelectMany(value => new[] { (byte)((value >> 8) & 0xFF), (byte)(value & 0xFF) });
}
