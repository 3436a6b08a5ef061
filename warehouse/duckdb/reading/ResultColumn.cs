using System.Data.Common;
using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>A column of a result.</summary>
/// <param name="Name">As the query names it; names need not differ.</param>
/// <param name="TypeName">As SQL writes it, with precision and scale; nested types without their members.</param>
/// <param name="Precision">Digits of a DECIMAL, else null.</param>
/// <param name="Scale">Digits after the point of a DECIMAL, else null.</param>
/// <param name="Kind">How its values are read.</param>
internal sealed record ResultColumn(string Name, string TypeName, byte? Precision, byte? Scale, ColumnKind Kind)
{
    /// <summary>What <c>GetValue</c> returns.</summary>
    public Type ClrType => Kind.ClrType;

    /// <summary>Whether the package reads the values as they are.</summary>
    public bool IsPlain => Kind.IsPlain;

    /// <summary>The columns of the package's current result.</summary>
    public static ResultColumn[] AllOf(DuckDBDataReader reader)
    {
        var types = Enumerable.Range(0, reader.FieldCount).Select(reader.GetDataTypeName).ToArray();
        var schema = types.Contains("Decimal") ? reader.GetSchemaTable() : null;
        return [.. types.Select((type, i) => type == "Decimal"
            ? ForDecimal(
                reader.GetName(i), (byte)schema!.Rows[i][SchemaTableColumn.NumericPrecision],
                (byte)schema.Rows[i][SchemaTableColumn.NumericScale])
            : new ResultColumn(reader.GetName(i), SqlTypeName.Of(type), null, null, ColumnKind.Of(type, reader, i)))];
    }

    /// <summary>The value as <c>GetValue</c> returns it; never of a NULL.</summary>
    public object Show(DuckDBDataReader reader, int ordinal) => Kind.Show(reader, ordinal);

    /// <summary>The value in the type that holds all values of the column; never of a NULL.</summary>
    public object Exact(DuckDBDataReader reader, int ordinal) => (Kind.Exact ?? Kind.Show)(reader, ordinal);

    private static ResultColumn ForDecimal(string name, byte precision, byte scale) => new(
        name, FormattableString.Invariant($"DECIMAL({precision},{scale})"), precision, scale,
        precision <= 18
            ? ColumnKind.Plain<decimal>()
            : new ColumnKind(typeof(decimal), (row, i) => WideDecimal.Of(row.GetDecimal(i), scale)));
}

/// <summary>The names SQL has for types, from those of the package.</summary>
internal static class SqlTypeName
{
    /// <summary>For example <c>BIGINT</c> of <c>BigInt</c>.</summary>
    public static string Of(string package) => package switch
    {
        "UnsignedTinyInt" => "UTINYINT",
        "UnsignedSmallInt" => "USMALLINT",
        "UnsignedInteger" => "UINTEGER",
        "UnsignedBigInt" => "UBIGINT",
        "UnsignedHugeInt" => "UHUGEINT",
        "TimestampS" => "TIMESTAMP_S",
        "TimestampMs" => "TIMESTAMP_MS",
        "TimestampNs" => "TIMESTAMP_NS",
        "TimestampTz" => "TIMESTAMP WITH TIME ZONE",
        "TimeTz" => "TIME WITH TIME ZONE",
        _ => package.ToUpperInvariant(),
    };
}

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
