namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>What most functions of DuckDB return; why it failed has to be asked for.</summary>
internal enum NativeState
{
    Success = 0,
    Error = 1,
}
