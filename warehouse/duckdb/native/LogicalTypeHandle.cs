namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>The type of a column, with its precision, members or dictionary.</summary>
internal sealed class LogicalTypeHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        LogicalTypeApi.Destroy(ref handle);
        return true;
    }
}
