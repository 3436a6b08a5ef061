namespace PerfEtl.Reports.Drawing;

/// <summary>Reads outlines from <c>glyf</c> through <c>loca</c>, each only when it is drawn.</summary>
internal sealed class GlyphReader(FontBytes loca, FontBytes glyf, bool hasLongOffsets)
{
    private const int MaxDepth = 8;
    private const int MaxComponents = 256;
    private const int ArgumentsAreWords = 1, ArgumentsAreOffsets = 2, HasScale = 8, HasMore = 0x20;
    private const int HasTwoScales = 0x40, HasMatrix = 0x80;

    /// <returns>Closed contours in font units with y growing upwards; none for a blank.</returns>
    public List<OutlinePoint[]> Read(int glyphId)
    {
        var budget = MaxComponents;
        return Read(glyphId, 0, ref budget);
    }

    private List<OutlinePoint[]> Read(int glyphId, int depth, ref int budget)
    {
        var glyph = Data(glyphId);
        if (glyph.Length == 0) return [];
        int contourCount = glyph.I16(0);
        return contourCount >= 0 ? SimpleGlyph.Read(glyph, contourCount) : Composite(glyph, depth, ref budget);
    }

    /// <returns>The glyph as the file holds it; empty for a blank.</returns>
    public FontBytes Data(int glyphId)
    {
        var start = hasLongOffsets ? loca.U32(4L * glyphId) : 2u * loca.U16(2L * glyphId);
        var end = hasLongOffsets ? loca.U32(4L * glyphId + 4) : 2u * loca.U16(2L * glyphId + 2);
        return glyf.Slice(start, (long)end - start);
    }

    private List<OutlinePoint[]> Composite(FontBytes glyph, int depth, ref int budget)
    {
        var contours = new List<OutlinePoint[]>();
        var position = 10L;
        int flags;
        do
        {
            // A damaged font can name a glyph as its own component, or one glyph a million times over.
            if (depth >= MaxDepth || --budget < 0) throw new BadFontException("字体文件已损坏：组合字形层次过多。");
            flags = glyph.U16(position);
            var part = Read(glyph.U16(position + 2), depth + 1, ref budget);
            position += 4;
            AppendPart(contours, part, glyph, flags, ref position);
        }
        while ((flags & HasMore) != 0);

        return contours;
    }

    private static void AppendPart(
        List<OutlinePoint[]> whole, List<OutlinePoint[]> part, FontBytes glyph, int flags, ref long position)
    {
        var (first, second) = Arguments(glyph, flags, ref position);
        var (xx, xy, yx, yy) = Matrix(glyph, flags, ref position);
        var scaled = part.ConvertAll(contour => Array.ConvertAll(
            contour, p => p with { X = xx * p.X + yx * p.Y, Y = xy * p.X + yy * p.Y }));
        var (dx, dy) = (flags & ArgumentsAreOffsets) != 0
            ? (first, (double)second)
            : Difference(PointAt(whole, first), PointAt(scaled, second));
        whole.AddRange(scaled.ConvertAll(contour => Array.ConvertAll(
            contour, p => p with { X = p.X + dx, Y = p.Y + dy })));
    }

    /// <summary>Two offsets (signed), or the numbers of two points (unsigned) that are to coincide.</summary>
    private static (int First, int Second) Arguments(FontBytes glyph, int flags, ref long position)
    {
        var at = position;
        var signed = (flags & ArgumentsAreOffsets) != 0;
        if ((flags & ArgumentsAreWords) == 0)
        {
            position += 2;
            int Byte(long i) => signed && glyph.U8(i) > 127 ? glyph.U8(i) - 256 : glyph.U8(i);
            return (Byte(at), Byte(at + 1));
        }

        position += 4;
        return signed ? (glyph.I16(at), glyph.I16(at + 2)) : (glyph.U16(at), glyph.U16(at + 2));
    }

    private static (double XX, double XY, double YX, double YY) Matrix(FontBytes glyph, int flags, ref long position)
    {
        var at = position;
        position += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        double Value(int i) => glyph.F2Dot14(at + 2 * i);
        return (position - at) switch
        {
            2 => (Value(0), 0, 0, Value(0)),
            4 => (Value(0), 0, 0, Value(1)),
            8 => (Value(0), Value(1), Value(2), Value(3)),
            _ => (1, 0, 0, 1),
        };
    }

    private static (double X, double Y) Difference(OutlinePoint a, OutlinePoint b) => (a.X - b.X, a.Y - b.Y);

    private static OutlinePoint PointAt(List<OutlinePoint[]> contours, int index)
    {
        foreach (var contour in contours)
        {
            if (index < contour.Length) return contour[index];
            index -= contour.Length;
        }

        throw new BadFontException("字体文件已损坏：组合字形引用了不存在的点。");
    }
}
