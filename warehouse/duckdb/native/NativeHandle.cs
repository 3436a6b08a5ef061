using System.Runtime.InteropServices;

namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>An object that DuckDB allocated and that has to be given back to it exactly once.</summary>
internal abstract class NativeHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;
}
