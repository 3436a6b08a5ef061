using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>Which writer fills which type of column.</summary>
internal static class WriterFactory
{
    /// <summary>One for every column of a table, as the table says.</summary>
    /// <exception cref="WarehouseException">There is no such table.</exception>
    public static ColumnWriter[] Of(WarehouseConnection connection, string schema, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT column_name, column_type FROM (DESCRIBE {Quoted(schema)}.{Quoted(table)})";
        using var reader = command.ExecuteReader();
        var columns = new List<ColumnWriter>();
        while (reader.Read()) columns.Add(For(reader.GetString(0), reader.GetString(1)));
        return [.. columns];
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <param name="name">The column's name, for messages.</param>
    /// <param name="type">Its type as SQL writes it, such as <c>DECIMAL(18,2)</c>.</param>
    /// <exception cref="NotSupportedException">The appender has no way to write the column's type.</exception>
    public static ColumnWriter For(string name, string type) => Integer(name, type) ?? type switch
    {
        "BOOLEAN" => new BooleanWriter(name, type),
        "FLOAT" => new FloatingWriter<float>(name, type, (row, value) => row.AppendValue(value)),
        "DOUBLE" => new FloatingWriter<double>(name, type, (row, value) => row.AppendValue(value)),
        "VARCHAR" or "JSON" => new VarcharWriter(name, type),
        "BLOB" => new BlobWriter(name, type),
        "DATE" => new DateWriter(name, type),
        "TIMESTAMP" => new TimestampWriter(name, type, hasZone: false),
        "TIMESTAMP WITH TIME ZONE" => new TimestampWriter(name, type, hasZone: true),
        "UUID" => new UuidWriter(name, type),
        _ when type.StartsWith("DECIMAL(", StringComparison.Ordinal) && type.EndsWith(')') => Decimal(name, type),
        _ => throw new NotSupportedException($"Column {name}: the appender cannot write {type}."),
    };

    private static ColumnWriter? Integer(string name, string type) => type switch
    {
        "TINYINT" => new IntegerWriter<sbyte>(name, type, (row, value) => row.AppendValue(value)),
        "SMALLINT" => new IntegerWriter<short>(name, type, (row, value) => row.AppendValue(value)),
        "INTEGER" => new IntegerWriter<int>(name, type, (row, value) => row.AppendValue(value)),
        "BIGINT" => new IntegerWriter<long>(name, type, (row, value) => row.AppendValue(value)),
        "UTINYINT" => new IntegerWriter<byte>(name, type, (row, value) => row.AppendValue(value)),
        "USMALLINT" => new IntegerWriter<ushort>(name, type, (row, value) => row.AppendValue(value)),
        "UINTEGER" => new IntegerWriter<uint>(name, type, (row, value) => row.AppendValue(value)),
        "UBIGINT" => new IntegerWriter<ulong>(name, type, (row, value) => row.AppendValue(value)),
        "HUGEINT" => new IntegerWriter<BigInteger>(name, type, (row, value) => row.AppendValue(value)),
        _ => null,
    };

    private static DecimalWriter Decimal(string name, string type)
    {
        var digits = type["DECIMAL(".Length..^1].Split(',');
        return new DecimalWriter(
            name, type, int.Parse(digits[0], CultureInfo.InvariantCulture),
            int.Parse(digits[1], CultureInfo.InvariantCulture));
    }
}

/// <summary>DECIMAL(width, scale): a number with more digits than that is refused, never rounded.</summary>
internal sealed class DecimalWriter(string name, string typeName, int width, int scale) : ColumnWriter(name, typeName)
{
    // Every .NET decimal has at most 29 digits before the point.
    private readonly decimal? _limit = width - scale <= 28 ? PowerOfTen(width - scale) : null;

    public override void Write(IDuckDBAppenderRow row, decimal value)
    {
        if (value.Scale > scale && scale < 28 && decimal.Round(value, scale) != value)
            throw TooLarge($"{value} has more than {scale} digits after the point");
        if (value >= _limit || value <= -_limit)
            throw TooLarge($"{value} has more than {width - scale} digits before the point");
        row.AppendValue(value);
    }

    public override void Write(IDuckDBAppenderRow row, long value) => Write(row, (decimal)value);

    private static decimal PowerOfTen(int exponent) =>
        Enumerable.Repeat(10m, exponent).Aggregate(1m, (power, ten) => power * ten);
}

/// <summary>DOUBLE and FLOAT; a number the column would hold only roughly is refused.</summary>
internal sealed class FloatingWriter<T>(string name, string typeName, Action<IDuckDBAppenderRow, T> append)
    : ColumnWriter(name, typeName)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public override void Write(IDuckDBAppenderRow row, double value)
    {
        var stored = T.CreateTruncating(value);
        if (!double.CreateTruncating(stored).Equals(value))
            throw TooLarge($"{value:R} would lose digits");
        append(row, stored);
    }

    public override void Write(IDuckDBAppenderRow row, long value)
    {
        var stored = T.CreateTruncating(value);
        if (Int128.CreateChecked(stored) != value)
            throw TooLarge($"{value} would lose digits");
        append(row, stored);
    }
}

/// <summary>Integers; a number too large for the column is refused.</summary>
internal sealed class IntegerWriter<T>(string name, string typeName, Action<IDuckDBAppenderRow, T> append)
    : ColumnWriter(name, typeName)
    where T : struct, IBinaryInteger<T>
{
    public override void Write(IDuckDBAppenderRow row, long value) => append(row, Convert(value));

    public override void Write(IDuckDBAppenderRow row, Int128 value) => append(row, Convert(value));

    private T Convert<TValue>(TValue value)
        where TValue : INumberBase<TValue>
    {
        try
        {
            return T.CreateChecked(value);
        }
        catch (OverflowException)
        {
            throw TooLarge($"{value} is out of range");
        }
    }
}
