namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>An open database instance.</summary>
internal sealed class DatabaseHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        DatabaseApi.Close(ref handle);
        return true;
    }
}
