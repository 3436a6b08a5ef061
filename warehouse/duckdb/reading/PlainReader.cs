namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>A column whose stored form is the value itself: integers, floating point numbers.</summary>
internal sealed unsafe class PlainReader<T>() : TypedReader<T>(typeof(T))
    where T : unmanaged
{
    public override T Read(long row) => ((T*)Data)[row];
}
