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
