namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>Undoes the PNG filter of one row.</summary>
internal static class PngRow
{
    /// <param name="tag">0 None, 1 Sub, 2 Up, 3 Average, 4 Paeth.</param>
    /// <param name="row">Changed in place.</param>
    /// <param name="above">The row above, undone already; empty for the first.</param>
    /// <param name="pixel">Bytes of a pixel, at least 1.</param>
    /// <returns>Whether the tag is known.</returns>
    public static bool Undo(byte tag, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        switch (tag)
        {
            case 0: return true;
            case 1: return Sub(row, pixel);
            case 2: return Up(row, above);
            case 3: return Average(row, above, pixel);
            case 4: return Paeth(row, above, pixel);
            default: return false;
        }
    }

    private static bool Sub(Span<byte> row, int pixel)
    {
        for (var i = pixel; i < row.Length; i++) row[i] = unchecked((byte)(row[i] + row[i - pixel]));
        return true;
    }

    private static bool Up(Span<byte> row, ReadOnlySpan<byte> above)
    {
        var length = Math.Min(row.Length, above.Length);
        for (var i = 0; i < length; i++) row[i] = unchecked((byte)(row[i] + above[i]));
        return true;
    }

    private static bool Average(Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= pixel ? row[i - pixel] : 0;
            var up = i < above.Length ? above[i] : 0;
            row[i] = unchecked((byte)(row[i] + (left + up) / 2));
        }

        return true;
    }

    private static bool Paeth(Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= pixel ? row[i - pixel] : 0;
            var up = i < above.Length ? above[i] : 0;
            var corner = i >= pixel && i < above.Length ? above[i - pixel] : 0;
            row[i] = unchecked((byte)(row[i] + Nearest(left, up, corner)));
        }

        return true;
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        if (toLeft <= toUp && toLeft <= toCorner) return left;
        return toUp <= toCorner ? up : corner;
    }
}
