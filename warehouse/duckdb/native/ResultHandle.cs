using System.Runtime.InteropServices;

namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>The result of one execution: 48 bytes of ours that DuckDB fills and has to empty again.</summary>
internal sealed unsafe class ResultHandle : NativeHandle
{
    public ResultHandle() => SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)));

    /// <summary>The result by value, as some functions want it; DuckDB still owns what it points to.</summary>
    public NativeResult Value => *(NativeResult*)handle;

    protected override bool ReleaseHandle()
    {
        ResultApi.Destroy(handle);
        NativeMemory.Free((void*)handle);
        return true;
    }
}
