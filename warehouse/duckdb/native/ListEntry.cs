namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary><c>duckdb_list_entry</c>: which elements of the child vector belong to one row's list.</summary>
internal readonly record struct ListEntry(ulong Offset, ulong Length);
