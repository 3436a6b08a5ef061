namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>
/// Decimals of more than 18 digits, of which the package drops trailing zeros and rounds what .NET cannot hold.
/// </summary>
/// <remarks>
/// Sums of money are such: <c>sum(decimal(18,2))</c> is DECIMAL(38,2), and 106865709.00 came as 106865709.
/// </remarks>
internal static class WideDecimal
{
    private const int MaxScale = 28;
    // A tenth of what a .NET decimal holds: above it the package may have rounded, below it never has.
    private const uint FullFrom = uint.MaxValue / 10;

    /// <summary>The value with as many digits after the point as its column has, where they fit.</summary>
    /// <exception cref="OverflowException">It may have more digits than a .NET decimal.</exception>
    public static decimal Of(decimal read, int scale)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(read, parts);
        if (scale > MaxScale || (scale > 0 && unchecked((uint)parts[2]) >= FullFrom))
            throw new OverflowException(FormattableString.Invariant($"{read} may have lost digits in a .NET decimal"));
        return read.Scale >= scale ? read : read + new decimal(0, 0, 0, false, (byte)scale);
    }
}
