namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>ASCIIHexDecode and ASCII85Decode: bytes written as printable characters.</summary>
internal static class AsciiFilters
{
    /// <summary>Two digits a byte, closed by <c>&gt;</c>.</summary>
    /// <returns>What is broken, a Chinese clause; null if nothing is.</returns>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static string? DecodeHex(ReadOnlySpan<byte> stored, InflatedBytes into)
    {
        var (high, isBroken) = (-1, false);
        foreach (var value in stored)
        {
            if (value == '>') return Finish();
            var digit = PdfCharacters.HexValue(value);
            isBroken |= digit < 0 && !PdfCharacters.IsWhite(value);
            if (digit < 0) continue;
            if (high >= 0) into.Add((byte)(high * 16 + digit));
            high = high >= 0 ? -1 : digit;
        }

        isBroken = true;
        return Finish();

        string? Finish()
        {
            if (high >= 0) into.Add((byte)(high * 16));
            return isBroken ? "十六进制数据有错" : null;
        }
    }

    /// <summary>Five characters for four bytes, <c>z</c> for four zeros, closed by <c>~&gt;</c>.</summary>
    /// <returns>What is broken, a Chinese clause; null if nothing is.</returns>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static string? Decode85(ReadOnlySpan<byte> stored, InflatedBytes into)
    {
        var (group, digits, isBroken, isClosed) = (0L, 0, false, false);
        if (stored.StartsWith("<~"u8)) stored = stored[2..];
        foreach (var value in stored)
        {
            if (PdfCharacters.IsWhite(value)) continue;
            isClosed = value == '~';
            if (isClosed) break;
            if (value == 'z' && digits == 0)
            {
                Write(0, 4, into);
                continue;
            }

            isBroken |= value is < (byte)'!' or > (byte)'u';
            if (value is < (byte)'!' or > (byte)'u') continue;
            group = group * 85 + (value - '!');
            if (++digits < 5) continue;
            isBroken |= group > uint.MaxValue;
            Write(group, 4, into);
            (group, digits) = (0, 0);
        }

        for (var i = digits; i is > 0 and < 5; i++) group = group * 85 + 84;
        if (digits > 1) Write(group, digits - 1, into);
        return isBroken || !isClosed || digits == 1 || group > uint.MaxValue ? "ASCII85 数据有错" : null;
    }

    private static void Write(long group, int count, InflatedBytes into)
    {
        for (var i = 0; i < count; i++) into.Add((byte)((group >> (24 - 8 * i)) & 0xFF));
    }
}
