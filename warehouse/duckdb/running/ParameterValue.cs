using System.Numerics;
using PerfEtl.Warehouse.DuckDB.Native;
using PerfEtl.Warehouse.DuckDB.Reading;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>
/// Makes DuckDB values of .NET values; the .NET type alone decides, never the declared <c>DbType</c>.
/// </summary>
internal static class ParameterValue
{
    /// <exception cref="NotSupportedException">DuckDB has no type for the value.</exception>
    public static ValueHandle From(WarehouseParameter parameter)
    {
        try
        {
            return From(parameter.Value) ?? FromTime(parameter.Value) ?? throw new NotSupportedException(
                $"there is no DuckDB type for {parameter.Value?.GetType()}");
        }
        catch (Exception problem) when (problem is ArgumentException or OverflowException or NotSupportedException)
        {
            throw new NotSupportedException($"Parameter ${parameter.ParameterName}: {problem.Message}", problem);
        }
    }

    private static ValueHandle? From(object? value) => value switch
    {
        null or DBNull => ValueApi.Null(),
        bool boolean => ValueApi.Boolean(boolean),
        sbyte number => ValueApi.Int8(number),
        short number => ValueApi.Int16(number),
        int number => ValueApi.Int32(number),
        long number => ValueApi.Int64(number),
        byte number => ValueApi.UInt8(number),
        ushort number => ValueApi.UInt16(number),
        uint number => ValueApi.UInt32(number),
        ulong number => ValueApi.UInt64(number),
        Int128 number => ValueApi.Int128(HugeInt.From(number)),
        UInt128 number => ValueApi.UInt128(HugeInt.From(number)),
        BigInteger number => ValueApi.Int128(HugeInt.From((Int128)number)),
        float number => ValueApi.Single(number),
        double number => ValueApi.Double(number),
        decimal number => FromDecimal(number),
        char letter => FromText(letter.ToString()),
        string text => FromText(text),
        byte[] bytes => ValueApi.Blob(bytes, (ulong)bytes.Length),
        Guid uuid => ValueApi.Uuid(HugeInt.From(StoredUuid.Number(uuid))),
        _ => null,
    };

    private static ValueHandle? FromTime(object? value) => value switch
    {
        DateOnly date => ValueApi.Date(StoredTime.Days(date)),
        TimeOnly time => ValueApi.Time(time.Ticks / TimeSpan.TicksPerMicrosecond),
        TimeSpan span => ValueApi.Interval(new NativeInterval(0, 0, span.Ticks / TimeSpan.TicksPerMicrosecond)),
        DateTime { Kind: DateTimeKind.Local } => throw new ArgumentException(
            "local time is ambiguous in a warehouse; convert it with ToUniversalTime()"),
        DateTime time => ValueApi.Timestamp(StoredTime.Microseconds(time)),
        DateTimeOffset time => ValueApi.TimestampTz(StoredTime.Microseconds(time.UtcDateTime)),
        _ => null,
    };

    private static ValueHandle FromText(string text)
    {
        var bytes = Utf8Text.Bytes(text);
        return ValueApi.Text(bytes, (ulong)bytes.Length);
    }

    /// <remarks>As narrow as the number itself: 1.50 is a DECIMAL(3,2), so comparing it loses nothing.</remarks>
    private static ValueHandle FromDecimal(decimal number)
    {
        var (mantissa, scale) = StoredDecimal.Decompose(number);
        var digits = 1;
        while (digits < 38 && Int128.Abs(mantissa) >= StoredDecimal.PowersOfTen[digits])
            digits++;
        return ValueApi.Decimal(
            new NativeDecimal((byte)Math.Max(digits, scale), (byte)scale, HugeInt.From(mantissa)));
    }
}
