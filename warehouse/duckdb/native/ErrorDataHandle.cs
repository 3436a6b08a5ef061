namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>An error of the appender.</summary>
internal sealed class ErrorDataHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        AppenderApi.DestroyErrorData(ref handle);
        return true;
    }
}
