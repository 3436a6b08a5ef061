using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>How the values of a column are read: the whole mapping of types, in one table.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>HUGEINT and UHUGEINT show as <see cref="decimal"/>, because Dapper can turn a decimal into a long; sums of
/// integers are HUGEINT. A value past 2⁹⁶ is an error there and can be had as <see cref="Int128"/>.</item>
/// <item>DATE shows as <see cref="DateTime"/> at midnight, TIME as <see cref="TimeSpan"/> (it may be 24:00); both can
/// be had as <see cref="DateOnly"/> and <see cref="TimeOnly"/>.</item>
/// <item>Timestamps with time zone are UTC; those without have no kind.</item>
/// </list>
/// </remarks>
/// <param name="ClrType">What <paramref name="Show"/> returns.</param>
/// <param name="Show">The value as people and Dapper want it.</param>
/// <param name="Exact">The value in a type that holds all of the column; null when that is what is shown.</param>
/// <param name="IsPlain">Whether the package's own typed reading is right for the type.</param>
internal sealed record ColumnKind(
    Type ClrType, Func<DuckDBDataReader, int, object> Show, Func<DuckDBDataReader, int, object>? Exact = null,
    bool IsPlain = false)
{
    /// <summary>A type that the package reads as it is.</summary>
    public static ColumnKind Plain<T>()
        where T : notnull =>
        new(typeof(T), (row, i) => row.GetFieldValue<T>(i), IsPlain: true);

    /// <summary>The kind for a type as the package names it; DECIMAL has its own, by its width.</summary>
    public static ColumnKind Of(string type, DuckDBDataReader reader, int ordinal) => type switch
    {
        "Boolean" => Plain<bool>(),
        "TinyInt" => Plain<sbyte>(),
        "SmallInt" => Plain<short>(),
        "Integer" => Plain<int>(),
        "BigInt" => Plain<long>(),
        "UnsignedTinyInt" => Plain<byte>(),
        "UnsignedSmallInt" => Plain<ushort>(),
        "UnsignedInteger" => Plain<uint>(),
        "UnsignedBigInt" => Plain<ulong>(),
        "Float" => Plain<float>(),
        "Double" => Plain<double>(),
        "Varchar" or "Enum" => Plain<string>(),
        "Uuid" => Plain<Guid>(),
        "HugeInt" or "UnsignedHugeInt" => new ColumnKind(
            typeof(decimal), (row, i) => (decimal)row.GetFieldValue<BigInteger>(i),
            (row, i) => row.GetFieldValue<BigInteger>(i)),
        "Blob" => new ColumnKind(typeof(byte[]), (row, i) => Bytes(row.GetFieldValue<Stream>(i))),
        "Interval" => new ColumnKind(
            typeof(string), (row, i) => IntervalText.Of((DuckDBInterval)row.GetProviderSpecificValue(i))),
        "List" or "Array" or "Struct" or "Map" => Nested.Kind(type, reader, ordinal),
        _ => ForTime(type) ?? Unsupported,
    };

    private static ColumnKind Unsupported { get; } = new(typeof(object), (_, _) => throw new NotSupportedException(
        "values of this type cannot be read; cast them in SQL, for example to VARCHAR"));

    private static ColumnKind? ForTime(string type) => type switch
    {
        "Date" or "Timestamp" or "TimestampS" or "TimestampMs" => Plain<DateTime>(),
        "TimestampTz" => new ColumnKind(
            typeof(DateTime), (row, i) => DateTime.SpecifyKind(row.GetFieldValue<DateTime>(i), DateTimeKind.Utc)),
        "Time" => new ColumnKind(
            typeof(TimeSpan), (row, i) => new TimeSpan(((DuckDBTimeOnly)row.GetProviderSpecificValue(i)).Ticks)),
        "Null" or "SqlNull" => new ColumnKind(typeof(int), (row, i) => DBNull.Value),
        _ => null,
    };

    private static byte[] Bytes(Stream blob)
    {
        using (blob)
        {
            var bytes = new byte[blob.Length];
            blob.ReadExactly(bytes);
            return bytes;
        }
    }
}

/// <summary>An interval as DuckDB prints it: <c>1 year 2 months 3 days 04:05:06.789</c>.</summary>
internal static class IntervalText
{
    public static string Of(DuckDBInterval interval)
    {
        var parts = new List<string>();
        Add(parts, interval.Months / 12, "year");
        Add(parts, interval.Months % 12, "month");
        Add(parts, interval.Days, "day");
        if (interval.Micros != 0 || parts.Count == 0)
            parts.Add(Clock(unchecked((long)interval.Micros)));
        return string.Join(' ', parts);
    }

    private static void Add(List<string> parts, int count, string unit)
    {
        if (count != 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count is 1 or -1 ? "" : "s")}"));
    }

    private static string Clock(long microseconds)
    {
        var (seconds, fraction) = Int128.DivRem(Int128.Abs(microseconds), 1_000_000);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{(microseconds < 0 ? "-" : "")}{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return fraction == 0
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}.{fraction:000000}").TrimEnd('0');
    }
}
