using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>ARRAY, a list of fixed length, as a list of objects.</summary>
internal sealed class ArrayReader(VectorReader child, int length) : TypedReader<List<object?>>(typeof(List<object?>))
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        child.Attach(VectorApi.ArrayChild(vector));
    }

    public override List<object?> Read(long row) =>
        [.. Enumerable.Range(0, length).Select(i => child.ValueOrNull((row * length) + i))];
}
