namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>The parsed statements of one SQL text.</summary>
internal sealed class ExtractedHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        StatementApi.DestroyExtracted(ref handle);
        return true;
    }
}
