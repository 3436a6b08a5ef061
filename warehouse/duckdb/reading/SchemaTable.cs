using System.Data;
using System.Data.Common;
using System.Globalization;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>Describes a result's columns in the form that <c>DataTable.Load</c> expects.</summary>
internal static class SchemaTable
{
    private static readonly (string Name, Type Type)[] Shape =
    [
        (SchemaTableColumn.ColumnName, typeof(string)),
        (SchemaTableColumn.ColumnOrdinal, typeof(int)),
        (SchemaTableColumn.ColumnSize, typeof(int)),
        (SchemaTableColumn.NumericPrecision, typeof(short)),
        (SchemaTableColumn.NumericScale, typeof(short)),
        (SchemaTableColumn.DataType, typeof(Type)),
        (SchemaTableColumn.AllowDBNull, typeof(bool)),
        (SchemaTableColumn.IsLong, typeof(bool)),
        (SchemaTableColumn.IsUnique, typeof(bool)),
        (SchemaTableColumn.IsKey, typeof(bool)),
        ("DataTypeName", typeof(string)),
    ];

    /// <remarks>A result does not say which columns are keys or never NULL, so none is.</remarks>
    public static DataTable Of(IReadOnlyList<ResultColumn> columns)
    {
        var table = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        foreach (var (name, type) in Shape)
            table.Columns.Add(name, type);
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            table.Rows.Add(
                column.Name, i, -1, Number(column.Precision), Number(column.Scale), column.ClrType,
                true, false, false, false, column.TypeName);
        }

        return table;
    }

    private static object Number(byte? value) => value is { } number ? (short)number : DBNull.Value;
}
