using System.Collections;
using System.Numerics;
using System.Reflection;
using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>LIST and ARRAY as lists, STRUCT and MAP as dictionaries, of objects.</summary>
internal static class Nested
{
    private static readonly MethodInfo WithNulls =
        typeof(Nested).GetMethod(nameof(ReadWithNulls), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static ColumnKind Kind(string type, DuckDBDataReader reader, int ordinal)
    {
        if (type is "Struct" or "Map")
            return new ColumnKind(typeof(Dictionary<object, object?>), (row, i) => Plain(row.GetValue(i))!);
        var read = ReadList(reader.GetFieldType(ordinal));
        return new ColumnKind(typeof(List<object?>), (row, i) => Plain(read(row, i))!);
    }

    // A list of numbers cannot hold the NULLs among them unless it is asked for as a list of nullable numbers.
    private static Func<DuckDBDataReader, int, object> ReadList(Type listType) =>
        listType.GetGenericArguments() is [{ IsValueType: true } item] && Nullable.GetUnderlyingType(item) is null
            ? WithNulls.MakeGenericMethod(item).CreateDelegate<Func<DuckDBDataReader, int, object>>()
            : (row, i) => row.GetValue(i);

    private static List<T?> ReadWithNulls<T>(DuckDBDataReader row, int ordinal)
        where T : struct =>
        row.GetFieldValue<List<T?>>(ordinal);

    private static object? Plain(object? value) => value switch
    {
        DBNull => null,
        string or byte[] => value,
        BigInteger number => (decimal)number,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        IDictionary map => map.Keys.Cast<object>().ToDictionary(Key, key => Plain(map[key])),
        IEnumerable list => list.Cast<object?>().Select(Plain).ToList(),
        _ => value,
    };

    // The package keeps one member of those without a name, and drops the others.
    private static object Key(object key) => key is ""
        ? throw new NotSupportedException("a STRUCT whose members have no names cannot be read; name them")
        : Plain(key)!;
}
