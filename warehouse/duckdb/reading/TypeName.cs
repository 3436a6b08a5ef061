using System.Globalization;
using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>A type's name as SQL writes it: <c>DECIMAL(18,2)</c>, <c>VARCHAR[]</c>, <c>STRUCT(a INTEGER)</c>.</summary>
internal static class TypeName
{
    public static string Of(LogicalTypeHandle type) => LogicalTypeApi.Id(type) switch
    {
        DuckDBType.Decimal => string.Create(
            CultureInfo.InvariantCulture,
            $"DECIMAL({LogicalTypeApi.DecimalWidth(type)},{LogicalTypeApi.DecimalScale(type)})"),
        DuckDBType.List => $"{Owned(LogicalTypeApi.ListChild(type))}[]",
        DuckDBType.Array => string.Create(
            CultureInfo.InvariantCulture,
            $"{Owned(LogicalTypeApi.ArrayChild(type))}[{LogicalTypeApi.ArraySize(type)}]"),
        DuckDBType.Map => $"MAP({Owned(LogicalTypeApi.MapKey(type))}, {Owned(LogicalTypeApi.MapValue(type))})",
        DuckDBType.Struct => $"STRUCT({string.Join(", ", Members(type))})",
        DuckDBType.TimestampTz => "TIMESTAMP WITH TIME ZONE",
        DuckDBType.TimestampS => "TIMESTAMP_S",
        DuckDBType.TimestampMs => "TIMESTAMP_MS",
        DuckDBType.TimestampNs => "TIMESTAMP_NS",
        DuckDBType.TimeTz => "TIME WITH TIME ZONE",
        DuckDBType.TimeNs => "TIME_NS",
        DuckDBType.SqlNull => "NULL",
        var id => id.ToString().ToUpperInvariant(),
    };

    /// <summary>A member's name, or its number from 1 on when it has none, as in <c>row(1, 2)</c>.</summary>
    public static string Member(LogicalTypeHandle type, ulong index) =>
        Utf8Text.Taken(LogicalTypeApi.StructName(type, index)) is { Length: > 0 } name
            ? name
            : (index + 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Members(LogicalTypeHandle type)
    {
        for (var i = 0UL; i < LogicalTypeApi.StructCount(type); i++)
            yield return $"{Member(type, i)} {Owned(LogicalTypeApi.StructChild(type, i))}";
    }

    private static string Owned(LogicalTypeHandle type)
    {
        using (type)
            return Of(type);
    }
}
