namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>LZWDecode: codes of 9 to 12 bits, the highest bit first.</summary>
internal static class Lzw
{
    private const int Clear = 256;
    private const int EndOfData = 257;
    private const int FirstFree = 258;
    private const int TableSize = 4096;

    /// <param name="stored">The codes.</param>
    /// <param name="into">Receives the bytes.</param>
    /// <param name="earlyChange">1 if codes get longer one code early, as most writers do; else 0.</param>
    /// <returns>What is broken, a Chinese clause; null if nothing is.</returns>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static string? Decode(ReadOnlySpan<byte> stored, InflatedBytes into, int earlyChange)
    {
        // An entry is a piece of what is already written: where it begins and how long it is.
        var starts = new int[TableSize];
        var lengths = new int[TableSize];
        var (next, width, previous) = (FirstFree, 9, -1);
        var (held, bits) = (0, 0);
        foreach (var value in stored)
        {
            held = ((held << 8) | value) & 0xFFFFF;
            bits += 8;
            if (bits < width) continue;
            bits -= width;
            var code = (held >> bits) & ((1 << width) - 1);
            if (code == EndOfData) return null;
            if (code == Clear)
            {
                (next, width, previous) = (FirstFree, 9, -1);
                continue;
            }

            var start = into.Count;
            if (code > next || (code == next && previous < 0) || code == Clear) return "LZW 数据有错";
            if (previous >= 0 && next < TableSize)
            {
                (starts[next], lengths[next]) = (start - Length(previous, lengths), Length(previous, lengths) + 1);
                next++;
            }

            if (code >= next) return "LZW 数据有错";
            Write(code, starts, lengths, into);
            previous = code;
            if (next + earlyChange >= 1 << width && width < 12) width++;
        }

        return stored.IsEmpty ? null : "LZW 数据不完整";
    }

    private static int Length(int code, int[] lengths) => code < Clear ? 1 : lengths[code];

    private static void Write(int code, int[] starts, int[] lengths, InflatedBytes into)
    {
        if (code < Clear)
        {
            into.Add((byte)code);
            return;
        }

        // The piece may reach into the bytes being written, so it is copied one by one.
        var length = lengths[code];
        into.Room(length);
        for (var i = 0; i < length; i++) into.Add(into.Written[starts[code] + i]);
    }
}
