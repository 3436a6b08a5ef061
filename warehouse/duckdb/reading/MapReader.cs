using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>MAP as a dictionary; DuckDB stores it as a list of key and value.</summary>
internal sealed unsafe class MapReader(VectorReader keys, VectorReader values)
    : TypedReader<Dictionary<object, object?>>(typeof(Dictionary<object, object?>))
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        var entries = VectorApi.ListChild(vector);
        keys.Attach(VectorApi.StructChild(entries, 0));
        values.Attach(VectorApi.StructChild(entries, 1));
    }

    public override Dictionary<object, object?> Read(long row)
    {
        var entry = ((ListEntry*)Data)[row];
        var map = new Dictionary<object, object?>((int)entry.Length);
        for (var i = (long)entry.Offset; i < (long)(entry.Offset + entry.Length); i++)
            map.Add(keys.Value(i), values.ValueOrNull(i));
        return map;
    }
}
