namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary><c>duckdb_result</c>: five fields that DuckDB calls deprecated, and the pointer that counts.</summary>
internal readonly record struct NativeResult(
    ulong ColumnCount, ulong RowCount, ulong RowsChanged, nint Columns, nint Error, nint Data);
