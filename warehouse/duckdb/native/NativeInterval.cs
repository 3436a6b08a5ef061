namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary><c>duckdb_interval</c>: three parts, because a month has no fixed number of days.</summary>
internal readonly record struct NativeInterval(int Months, int Days, long Microseconds);
