namespace PerfEtl.Reports.Drawing;

/// <summary>Reads a glyph that holds its own contours: run-length flags, then x and y as differences.</summary>
internal static class SimpleGlyph
{
    private const int OnCurve = 1, XIsByte = 2, YIsByte = 4, Repeats = 8;
    private const int XIsSameOrPositive = 16, YIsSameOrPositive = 32;
    private const int Header = 10;

    public static List<OutlinePoint[]> Read(FontBytes glyph, int contourCount)
    {
        if (contourCount == 0) return [];
        var pointCount = glyph.U16(Header + 2L * (contourCount - 1)) + 1;
        var instructions = Header + 2L * contourCount;
        var position = instructions + 2 + glyph.U16(instructions);
        var flags = Flags(glyph, pointCount, ref position);
        var xs = Coordinates(glyph, flags, XIsByte, XIsSameOrPositive, ref position);
        var ys = Coordinates(glyph, flags, YIsByte, YIsSameOrPositive, ref position);
        var points = new OutlinePoint[pointCount];
        for (var i = 0; i < pointCount; i++) points[i] = new OutlinePoint(xs[i], ys[i], (flags[i] & OnCurve) != 0);
        return Contours(glyph, contourCount, points);
    }

    private static List<OutlinePoint[]> Contours(FontBytes glyph, int count, OutlinePoint[] points)
    {
        var contours = new List<OutlinePoint[]>(count);
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var end = glyph.U16(Header + 2L * i) + 1;
            if (end < start || end > points.Length) throw new BadFontException("字体文件已损坏：字形轮廓的点序不对。");
            contours.Add(points[start..end]);
            start = end;
        }

        return contours;
    }

    private static byte[] Flags(FontBytes glyph, int count, ref long position)
    {
        var flags = new byte[count];
        for (var i = 0; i < count; i++)
        {
            flags[i] = glyph.U8(position++);
            if ((flags[i] & Repeats) == 0) continue;
            for (var times = glyph.U8(position++); times > 0 && i + 1 < count; times--, i++) flags[i + 1] = flags[i];
        }

        return flags;
    }

    private static int[] Coordinates(FontBytes glyph, byte[] flags, int isByte, int isSameOrPositive, ref long position)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            var same = (flags[i] & isSameOrPositive) != 0;
            if ((flags[i] & isByte) != 0)
            {
                value += same ? glyph.U8(position) : -glyph.U8(position);
                position++;
            }
            else if (!same)
            {
                value += glyph.I16(position);
                position += 2;
            }

            values[i] = value;
        }

        return values;
    }
}
