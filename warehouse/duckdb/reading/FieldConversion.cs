using System.Data;
using System.Globalization;
using System.Numerics;
using Dapper;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>Reads a column as another type than its own, where that cannot change the value unnoticed.</summary>
/// <remarks>
/// Integers become other integers, decimals or floating point numbers; decimals become floating point numbers; dates
/// become timestamps. A floating point number never becomes an integer, nor a number text: cast in SQL instead.
/// </remarks>
internal static class FieldConversion
{
    /// <exception cref="InvalidCastException">The value's type does not become <typeparamref name="T"/>.</exception>
    /// <exception cref="OverflowException">It does, but this value is too large.</exception>
    public static T To<T>(object value)
    {
        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return (T)(target.IsInstanceOfType(value)
            ? value
            : Integer(value, target) ?? Number(value, target) ?? Time(value, target)
                ?? throw new InvalidCastException($"cannot be read as {target.Name}"));
    }

    /// <summary>What is wrong with a field, with the column's name and type in front; null if none of these.</summary>
    public static Exception? Explain(ResultColumn column, Exception problem)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture, $"Column '{column.Name}' ({column.TypeName}): {problem.Message}");
        return problem switch
        {
            // The package's own words for infinite dates, and for times that .NET does not have.
            InvalidOperationException or ArgumentOutOfRangeException or OverflowException =>
                new OverflowException(message, problem),
            NotSupportedException => new NotSupportedException(message, problem),
            InvalidCastException => new InvalidCastException(message, problem),
            _ => null,
        };
    }

    private static object? Integer(object value, Type target)
    {
        if (IntegerIn(value) is not { } number)
            return null;
        if (target == typeof(BigInteger))
            return number;
        if (target == typeof(Int128))
            return (Int128)number;
        if (target == typeof(UInt128))
            return (UInt128)number;
        return Type.GetTypeCode(target) switch
        {
            TypeCode.SByte => (sbyte)number,
            TypeCode.Byte => (byte)number,
            TypeCode.Int16 => (short)number,
            TypeCode.UInt16 => (ushort)number,
            TypeCode.Int32 => (int)number,
            TypeCode.UInt32 => (uint)number,
            TypeCode.Int64 => (long)number,
            TypeCode.UInt64 => (ulong)number,
            TypeCode.Single => (float)number,
            TypeCode.Double => (double)number,
            TypeCode.Decimal => (decimal)number,
            _ => null,
        };
    }

    private static BigInteger? IntegerIn(object value) => value switch
    {
        int number => number,
        long number => number,
        BigInteger number => number,
        short number => number,
        sbyte number => number,
        byte number => number,
        ushort number => number,
        uint number => number,
        ulong number => number,
        _ => null,
    };

    private static object? Number(object value, Type target) => (value, Type.GetTypeCode(target)) switch
    {
        (decimal number, TypeCode.Double) => (double)number,
        (decimal number, TypeCode.Single) => (float)number,
        (float number, TypeCode.Double) => (double)number,
        (string { Length: 1 } text, TypeCode.Char) => text[0],
        _ => null,
    };

    private static object? Time(object value, Type target) => value switch
    {
        DateTime time when target == typeof(DateTimeOffset) =>
            new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        DateTime time when target == typeof(DateOnly) && time.TimeOfDay == TimeSpan.Zero => DateOnly.FromDateTime(time),
        TimeSpan time when target == typeof(TimeOnly) && time < TimeSpan.FromDays(1) => TimeOnly.FromTimeSpan(time),
        _ => null,
    };
}

/// <summary>Gives Dapper whole numbers in types it does not know, which it would fill with 0.</summary>
internal sealed class WholeNumberHandler<T> : SqlMapper.TypeHandler<T>
    where T : struct, INumberBase<T>
{
    /// <summary>Once for the process, before the first query.</summary>
    public static void Register() => SqlMapper.AddTypeHandler(new WholeNumberHandler<T>());

    public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = value;

    // HUGEINT shows as a decimal.
    public override T Parse(object value) => value is decimal number && decimal.IsInteger(number)
        ? T.CreateChecked(number)
        : FieldConversion.To<T>(value);
}
