namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary><c>duckdb_decimal</c>: the number is value × 10^−scale and has at most <c>Width</c> digits.</summary>
internal readonly record struct NativeDecimal(byte Width, byte Scale, HugeInt Value);
