using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>LIST as a list of objects; a NULL element is null.</summary>
internal sealed unsafe class ListReader(VectorReader child) : TypedReader<List<object?>>(typeof(List<object?>))
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        child.Attach(VectorApi.ListChild(vector));
    }

    public override List<object?> Read(long row)
    {
        var entry = ((ListEntry*)Data)[row];
        var list = new List<object?>((int)entry.Length);
        for (var i = 0L; i < (long)entry.Length; i++)
            list.Add(child.ValueOrNull((long)entry.Offset + i));
        return list;
    }
}
