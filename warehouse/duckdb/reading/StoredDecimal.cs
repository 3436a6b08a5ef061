namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>
/// DuckDB's decimals (up to 38 digits) to and from <see cref="decimal"/> (28 digits): exactly or not at all.
/// </summary>
internal static class StoredDecimal
{
    private const int MaxScale = 28;
    private static readonly Int128 MaxMantissa = new(uint.MaxValue, ulong.MaxValue);

    private static readonly ulong[] ShortPowersOfTen = [.. Powers().Take(19).Select(power => (ulong)power)];

    /// <summary>10⁰ to 10³⁸, the powers a DECIMAL can be scaled by.</summary>
    public static readonly Int128[] PowersOfTen = [.. Powers()];

    /// <summary>The number <paramref name="unscaled"/> × 10^−<paramref name="scale"/>.</summary>
    /// <exception cref="OverflowException">It needs more digits than a .NET decimal has.</exception>
    public static decimal ToDecimal(Int128 unscaled, int scale)
    {
        var mantissa = Int128.Abs(unscaled);
        while (scale > 0 && (scale > MaxScale || mantissa > MaxMantissa) && mantissa % 10 == 0)
            (mantissa, scale) = (mantissa / 10, scale - 1);
        if (scale > MaxScale || mantissa > MaxMantissa)
            throw TooLarge($"{unscaled} × 10^-{scale} does not fit into a .NET decimal");
        return Compose(mantissa, unscaled < 0, scale);
    }

    /// <summary>A decimal of at most 18 digits, which always fits.</summary>
    public static decimal ToDecimal(long unscaled, int scale)
    {
        var mantissa = (ulong)Math.Abs(unscaled);
        return new decimal(
            unchecked((int)mantissa), unchecked((int)(mantissa >> 32)), 0, unscaled < 0, (byte)scale);
    }

    /// <summary>
    /// The stored number for <paramref name="value"/> in a DECIMAL(width, scale) column; never rounds.
    /// </summary>
    /// <exception cref="OverflowException">It has more digits before or after the point than the column.</exception>
    public static Int128 ToUnscaled(decimal value, int width, int scale)
    {
        if (width < ShortPowersOfTen.Length && TryShort(value, width, scale) is { } number)
            return number;
        var (mantissa, digits) = Decompose(value);
        for (; digits > scale; digits--)
        {
            if (mantissa % 10 != 0)
                throw TooLarge($"{value} has more than {scale} digits after the point");
            mantissa /= 10;
        }

        var limit = PowersOfTen[width - scale + digits];
        if (mantissa >= limit || mantissa <= -limit)
            throw TooLarge($"{value} has more than {width - scale} digits before the point");
        return mantissa * PowersOfTen[scale - digits];
    }

    /// <summary>The same in 64 bits, for nearly every amount of money; null sends the others the long way.</summary>
    private static long? TryShort(decimal value, int width, int scale)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var missing = scale - value.Scale;
        var mantissa = unchecked(((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        if (parts[2] != 0 || missing < 0 || mantissa >= ShortPowersOfTen[width - missing])
            return null;
        var number = (long)(mantissa * ShortPowersOfTen[missing]);
        return parts[3] < 0 ? -number : number;
    }

    /// <summary>The number without its point, and how many of its digits stand behind the point.</summary>
    public static (Int128 Mantissa, int Scale) Decompose(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var low = unchecked(((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        var mantissa = new Int128(unchecked((uint)parts[2]), low);
        return (decimal.IsNegative(value) ? -mantissa : mantissa, value.Scale);
    }

    private static OverflowException TooLarge(FormattableString why) => new(FormattableString.Invariant(why));

    private static IEnumerable<Int128> Powers()
    {
        var power = Int128.One;
        for (var exponent = 0; exponent < 38; exponent++, power *= 10)
            yield return power;
        yield return power;
    }

    private static decimal Compose(Int128 mantissa, bool negative, int scale) => new(
        unchecked((int)mantissa), unchecked((int)(mantissa >> 32)), unchecked((int)(mantissa >> 64)), negative,
        (byte)scale);
}
