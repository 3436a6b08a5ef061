namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>Reads a number as the format writes it: <c>12</c>, <c>-.5</c>, <c>4.</c>; no exponents.</summary>
internal static class NumberToken
{
    /// <summary>No number read is larger; <c>99999999999999999999</c> becomes this.</summary>
    public const double Largest = 1e17;

    private const long Full = 10_000_000_000_000_000;

    private static readonly double[] Powers =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17];

    /// <summary>Whether a number begins with this byte.</summary>
    public static bool IsStart(byte value) =>
        PdfCharacters.IsDigit(value) || value is (byte)'+' or (byte)'-' or (byte)'.';

    /// <summary>Reads the number that begins at a place.</summary>
    /// <param name="source">Where it stands.</param>
    /// <param name="at">Its first byte; moved behind it.</param>
    /// <param name="isInteger">Whether it is written without a point.</param>
    /// <param name="isBroken">Several signs or points, no digit, or letters directly behind it.</param>
    public static double Read(ReadOnlySpan<byte> source, ref int at, out bool isInteger, out bool isBroken)
    {
        var from = at;
        var negative = false;
        for (; at < source.Length && source[at] is (byte)'+' or (byte)'-'; at++) negative |= source[at] == '-';
        isBroken = at - from > 1;
        from = at;
        long mantissa = 0;
        var isHuge = false;
        for (; at < source.Length && PdfCharacters.IsDigit(source[at]); at++)
        {
            isHuge |= mantissa >= Full;
            if (!isHuge) mantissa = mantissa * 10 + (source[at] - '0');
        }

        var digits = at - from;
        var decimals = 0;
        isInteger = at >= source.Length || source[at] != '.';
        if (!isInteger) digits += ReadDecimals(source, ref at, ref mantissa, ref decimals);
        isBroken |= digits == 0 || (at < source.Length && PdfCharacters.IsRegular(source[at]));
        while (at < source.Length && IsStart(source[at])) at++;
        var value = isHuge ? Largest : mantissa / Powers[decimals];
        return negative ? -value : value;
    }

    private static int ReadDecimals(ReadOnlySpan<byte> source, ref int at, ref long mantissa, ref int decimals)
    {
        var from = ++at;
        for (; at < source.Length && PdfCharacters.IsDigit(source[at]); at++)
        {
            if (mantissa >= Full || decimals == Powers.Length - 1) continue;
            mantissa = mantissa * 10 + (source[at] - '0');
            decimals++;
        }

        return at - from;
    }
}
