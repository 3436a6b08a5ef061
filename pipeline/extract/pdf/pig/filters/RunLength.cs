namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>RunLengthDecode: <c>0–127</c> copies, <c>129–255</c> repeats, <c>128</c> ends.</summary>
internal static class RunLength
{
    private const byte EndOfData = 128;

    /// <returns>What is broken, a Chinese clause; null if nothing is.</returns>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static string? Decode(ReadOnlySpan<byte> stored, InflatedBytes into)
    {
        for (var i = 0; i < stored.Length;)
        {
            var code = stored[i++];
            if (code == EndOfData) return null;
            if (code < EndOfData)
            {
                var count = Math.Min(code + 1, stored.Length - i);
                stored.Slice(i, count).CopyTo(into.Room(count));
                into.Advance(count);
                i += count;
            }
            else if (i < stored.Length)
            {
                var count = 257 - code;
                into.Room(count)[..count].Fill(stored[i++]);
                into.Advance(count);
            }
        }

        return stored.IsEmpty ? null : "行程数据不完整";
    }
}
