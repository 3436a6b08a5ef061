using System.Globalization;
using System.Numerics;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>Reads a column as another type than its own, where that cannot change the value unnoticed.</summary>
/// <remarks>
/// Integers become other integers, decimals or floating point numbers; decimals become floating point numbers; dates
/// become timestamps. A floating point number never becomes an integer, nor a number text: cast in SQL instead.
/// </remarks>
internal static class FieldConversion
{
    /// <exception cref="InvalidCastException">The column's type does not become <typeparamref name="T"/>.</exception>
    /// <exception cref="OverflowException">It does, but this value is too large.</exception>
    public static T Read<T>(VectorReader reader, long row)
    {
        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (target.IsAssignableFrom(reader.ClrType))
            return (T)reader.Value(row);
        return (T)(Integer(reader, row, target) ?? Number(reader, row, target) ?? Time(reader, row, target)
            ?? throw new InvalidCastException($"cannot be read as {target.Name}"));
    }

    private static object? Integer(VectorReader reader, long row, Type target)
    {
        if (IntegerIn(reader, row) is not { } value)
            return null;
        if (target == typeof(BigInteger))
            return value;
        if (target == typeof(Int128))
            return (Int128)value;
        if (target == typeof(UInt128))
            return (UInt128)value;
        return Type.GetTypeCode(target) switch
        {
            TypeCode.SByte => (sbyte)value,
            TypeCode.Byte => (byte)value,
            TypeCode.Int16 => (short)value,
            TypeCode.UInt16 => (ushort)value,
            TypeCode.Int32 => (int)value,
            TypeCode.UInt32 => (uint)value,
            TypeCode.Int64 => (long)value,
            TypeCode.UInt64 => (ulong)value,
            TypeCode.Single => (float)value,
            TypeCode.Double => (double)value,
            TypeCode.Decimal => (decimal)value,
            _ => null,
        };
    }

    private static BigInteger? IntegerIn(VectorReader reader, long row) => reader switch
    {
        TypedReader<int> column => column.Read(row),
        TypedReader<long> column => column.Read(row),
        TypedReader<Int128> column => column.Read(row),
        TypedReader<UInt128> column => column.Read(row),
        TypedReader<short> column => column.Read(row),
        TypedReader<sbyte> column => column.Read(row),
        TypedReader<byte> column => column.Read(row),
        TypedReader<ushort> column => column.Read(row),
        TypedReader<uint> column => column.Read(row),
        TypedReader<ulong> column => column.Read(row),
        _ => null,
    };

    private static object? Number(VectorReader reader, long row, Type target) =>
        (reader, Type.GetTypeCode(target)) switch
        {
            (TypedReader<decimal> column, TypeCode.Double) => (double)column.Read(row),
            (TypedReader<decimal> column, TypeCode.Single) => (float)column.Read(row),
            (TypedReader<float> column, TypeCode.Double) => (double)column.Read(row),
            (TypedReader<string> column, TypeCode.Char) when column.Read(row) is { Length: 1 } text => text[0],
            _ => null,
        };

    private static object? Time(VectorReader reader, long row, Type target) => reader switch
    {
        TypedReader<DateTime> column when target == typeof(DateTimeOffset) =>
            new DateTimeOffset(DateTime.SpecifyKind(column.Read(row), DateTimeKind.Utc)),
        TypedReader<DateTime> column when target == typeof(DateOnly) && column.Read(row).TimeOfDay == TimeSpan.Zero =>
            DateOnly.FromDateTime(column.Read(row)),
        TypedReader<TimeSpan> column when target == typeof(TimeOnly) && column.Read(row) < TimeSpan.FromDays(1) =>
            TimeOnly.FromTimeSpan(column.Read(row)),
        _ => null,
    };

    /// <summary>What is wrong with a field, with the column's name and type in front.</summary>
    public static Exception Explain(string column, string type, Exception problem)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"Column '{column}' ({type}): {problem.Message}");
        return problem switch
        {
            OverflowException => new OverflowException(message, problem),
            NotSupportedException => new NotSupportedException(message, problem),
            _ => new InvalidCastException(message, problem),
        };
    }
}
