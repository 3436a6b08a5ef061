namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>A connection to an open database.</summary>
internal sealed class ConnectionHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        DatabaseApi.Disconnect(ref handle);
        return true;
    }
}
