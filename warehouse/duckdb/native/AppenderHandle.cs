namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>A native appender that forgets what it still holds when it is released.</summary>
/// <remarks>Destroying it would flush, so half a load could slip in after a failure: clear first.</remarks>
internal sealed class AppenderHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        _ = AppenderApi.Clear(handle);
        _ = AppenderApi.Destroy(ref handle);
        return true;
    }
}
