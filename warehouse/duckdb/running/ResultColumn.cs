using PerfEtl.Warehouse.DuckDB.Native;
using PerfEtl.Warehouse.DuckDB.Reading;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>A column of a result.</summary>
/// <param name="Name">As the query names it; names need not differ.</param>
/// <param name="TypeName">As SQL writes it, with precision and members.</param>
/// <param name="Precision">Digits of a DECIMAL, else null.</param>
/// <param name="Scale">Digits after the point of a DECIMAL, else null.</param>
/// <param name="Reader">Reads the values.</param>
internal sealed record ResultColumn(string Name, string TypeName, byte? Precision, byte? Scale, VectorReader Reader)
{
    public static ResultColumn Of(ResultHandle result, int index)
    {
        using var type = ResultApi.ColumnType(result, (ulong)index);
        var isDecimal = LogicalTypeApi.Id(type) == DuckDBType.Decimal;
        return new ResultColumn(
            Utf8Text.Borrowed(ResultApi.ColumnName(result, (ulong)index)) ?? "",
            Reading.TypeName.Of(type),
            isDecimal ? LogicalTypeApi.DecimalWidth(type) : null,
            isDecimal ? LogicalTypeApi.DecimalScale(type) : null,
            ReaderFactory.For(type));
    }
}
