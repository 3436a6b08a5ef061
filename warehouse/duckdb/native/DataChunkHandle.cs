namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>Up to 2,048 rows, column by column.</summary>
internal sealed class DataChunkHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        VectorApi.DestroyChunk(ref handle);
        return true;
    }
}
