namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>One prepared statement.</summary>
internal sealed class PreparedHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        StatementApi.DestroyPrepared(ref handle);
        return true;
    }
}
