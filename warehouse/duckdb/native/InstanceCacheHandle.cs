namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>The process's cache of open databases: one file, one instance.</summary>
internal sealed class InstanceCacheHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        DatabaseApi.DestroyInstanceCache(ref handle);
        return true;
    }
}
