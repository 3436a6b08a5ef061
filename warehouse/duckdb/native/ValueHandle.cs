namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>One value to bind to a parameter.</summary>
internal sealed class ValueHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        ValueApi.Destroy(ref handle);
        return true;
    }
}
