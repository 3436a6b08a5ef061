namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>Undoes the notation of strings: <c>(a\(b\051)</c> and <c>&lt;6162&gt;</c>.</summary>
internal static class StringToken
{
    /// <summary>A literal string's bytes, from what stands between its outer parentheses.</summary>
    /// <param name="raw">With escapes.</param>
    /// <param name="into">At least as long as raw.</param>
    /// <returns>How many bytes were written.</returns>
    public static int CopyLiteral(ReadOnlySpan<byte> raw, Span<byte> into)
    {
        var count = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\')
            {
                i = CopyEscape(raw, i + 1, into, ref count);
                continue;
            }

            // A line end inside a string counts as one line feed, however it is written.
            var isReturn = raw[i] == '\r';
            into[count++] = isReturn ? (byte)'\n' : raw[i];
            if (isReturn && i + 1 < raw.Length && raw[i + 1] == '\n') i++;
        }

        return count;
    }

    /// <summary>A hexadecimal string's bytes; other bytes between are skipped, an odd last digit counts as <c>d0</c>.
    /// </summary>
    /// <returns>How many bytes were written; at most half of raw, rounded up.</returns>
    public static int CopyHex(ReadOnlySpan<byte> raw, Span<byte> into)
    {
        var (count, high) = (0, -1);
        foreach (var value in raw)
        {
            var digit = PdfCharacters.HexValue(value);
            if (digit < 0) continue;
            if (high >= 0) into[count++] = (byte)(high * 16 + digit);
            high = high >= 0 ? -1 : digit;
        }

        if (high >= 0) into[count++] = (byte)(high * 16);
        return count;
    }

    /// <returns>The place of the escape's last byte.</returns>
    private static int CopyEscape(ReadOnlySpan<byte> raw, int at, Span<byte> into, ref int count)
    {
        if (at >= raw.Length) return at;
        switch (raw[at])
        {
            case (byte)'\r' when at + 1 < raw.Length && raw[at + 1] == '\n': return at + 1;
            case (byte)'\r' or (byte)'\n': return at;
            case >= (byte)'0' and <= (byte)'7': return CopyOctal(raw, at, into, ref count);
            default:
                into[count++] = raw[at] switch
                {
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    (byte)'t' => (byte)'\t',
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    var other => other,
                };
                return at;
        }
    }

    private static int CopyOctal(ReadOnlySpan<byte> raw, int at, Span<byte> into, ref int count)
    {
        var (value, end) = (0, Math.Min(at + 3, raw.Length));
        while (at < end && raw[at] is >= (byte)'0' and <= (byte)'7') value = value * 8 + (raw[at++] - '0');
        into[count++] = (byte)(value & 0xFF);
        return at - 1;
    }
}
