using PerfEtl.Warehouse.DuckDB.Native;
using PerfEtl.Warehouse.DuckDB.Reading;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>Which writer fills which type of column.</summary>
internal static class WriterFactory
{
    /// <exception cref="NotSupportedException">The appender has no way to write the column's type.</exception>
    public static ColumnWriter For(string name, LogicalTypeHandle type)
    {
        var typeName = TypeName.Of(type);
        return LogicalTypeApi.Id(type) switch
        {
            DuckDBType.Boolean => new BooleanWriter(name, typeName),
            DuckDBType.TinyInt => new IntegerWriter<sbyte>(name, typeName),
            DuckDBType.SmallInt => new IntegerWriter<short>(name, typeName),
            DuckDBType.Integer => new IntegerWriter<int>(name, typeName),
            DuckDBType.BigInt => new IntegerWriter<long>(name, typeName),
            DuckDBType.UTinyInt => new IntegerWriter<byte>(name, typeName),
            DuckDBType.USmallInt => new IntegerWriter<ushort>(name, typeName),
            DuckDBType.UInteger => new IntegerWriter<uint>(name, typeName),
            DuckDBType.UBigInt => new IntegerWriter<ulong>(name, typeName),
            DuckDBType.HugeInt => new HugeIntWriter(name, typeName),
            DuckDBType.Float => new FloatingWriter<float>(name, typeName),
            DuckDBType.Double => new FloatingWriter<double>(name, typeName),
            DuckDBType.Decimal => ForDecimal(name, typeName, type),
            DuckDBType.Varchar => new VarcharWriter(name, typeName),
            DuckDBType.Blob => new BytesWriter(name, typeName),
            DuckDBType.Date => new DateWriter(name, typeName),
            DuckDBType.Timestamp => new TimestampWriter(name, typeName, hasZone: false),
            DuckDBType.TimestampTz => new TimestampWriter(name, typeName, hasZone: true),
            DuckDBType.Uuid => new UuidWriter(name, typeName),
            _ => throw new NotSupportedException($"Column {name}: the appender cannot write {typeName}."),
        };
    }

    private static ColumnWriter ForDecimal(string name, string typeName, LogicalTypeHandle type)
    {
        int width = LogicalTypeApi.DecimalWidth(type);
        int scale = LogicalTypeApi.DecimalScale(type);
        return LogicalTypeApi.DecimalStorage(type) switch
        {
            DuckDBType.SmallInt => new NarrowDecimalWriter<short>(name, typeName, width, scale),
            DuckDBType.Integer => new NarrowDecimalWriter<int>(name, typeName, width, scale),
            DuckDBType.BigInt => new NarrowDecimalWriter<long>(name, typeName, width, scale),
            _ => new WideDecimalWriter(name, typeName, width, scale),
        };
    }
}
