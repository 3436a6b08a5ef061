using System.Runtime.InteropServices;

namespace PerfEtl.Warehouse.DuckDB.Native;

/// <summary>The bulk way in: whole data chunks for one table.</summary>
internal static partial class AppenderApi
{
    private const string Library = NativeLibraryLoader.Library;

    [LibraryImport(Library, EntryPoint = "duckdb_appender_create_ext")]
    public static partial NativeState Create(
        ConnectionHandle connection, byte[]? catalog, byte[]? schema, byte[] table, out AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_add_column")]
    public static partial NativeState AddColumn(AppenderHandle appender, byte[] name);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_column_count")]
    public static partial ulong ColumnCount(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_column_type")]
    public static partial LogicalTypeHandle ColumnType(AppenderHandle appender, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_append_data_chunk")]
    public static partial NativeState Append(AppenderHandle appender, DataChunkHandle chunk);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_close")]
    public static partial NativeState Close(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_clear")]
    public static partial NativeState Clear(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_destroy")]
    public static partial NativeState Destroy(ref nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_error_data")]
    public static partial ErrorDataHandle ErrorData(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_message")]
    public static partial nint ErrorMessage(ErrorDataHandle error);

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_error_type")]
    public static partial WarehouseErrorType ErrorType(ErrorDataHandle error);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_error_data")]
    public static partial void DestroyErrorData(ref nint error);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_create_ext")]
    public static partial NativeState Describe(
        ConnectionHandle connection, byte[]? catalog, byte[]? schema, byte[] table,
        out TableDescriptionHandle description);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_get_column_name")]
    public static partial nint ColumnName(TableDescriptionHandle description, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_destroy")]
    public static partial void DestroyDescription(ref nint description);
}
