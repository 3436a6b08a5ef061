namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>Settings that have to be known before a database is opened.</summary>
internal sealed class ConfigHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        DatabaseApi.DestroyConfig(ref handle);
        return true;
    }
}
