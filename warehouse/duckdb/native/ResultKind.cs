namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>Whether a statement gives rows, a number of changed rows, or nothing.</summary>
internal enum ResultKind
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    Rows = 3,
}
