namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>The columns of a table.</summary>
internal sealed class TableDescriptionHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        AppenderApi.DestroyDescription(ref handle);
        return true;
    }
}
