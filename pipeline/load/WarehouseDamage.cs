using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Load;

/// <summary>Tells a warehouse file that cannot be used any more from every other trouble with it.</summary>
internal static class WarehouseDamage
{
    // What DuckDB writes of a file or log that is not what it wrote itself.
    private static readonly string[] Signs =
    [
        "checksum", "corrupt", "not a valid DuckDB", "replaying WAL", "truncated", "could not read",
        "read enough bytes", "Failed to deserialize", "Serialization Error", "database has been invalidated",
        // It knows a file of SQLite, and asks for what would read it.
        "sqlite_scanner",
    ];

    // A full disk also fails in the middle of a write; the file before it is as good as it was.
    private static readonly string[] Innocent =
        ["Could not write", "No space left", "disk full", "Could not set lock", "Permission denied"];

    /// <summary>Whether the file has to be set aside and built again from the archive.</summary>
    public static bool IsIn(Exception failure) => failure is LostLoadException || failure is WarehouseException database
        && !Innocent.Any(sign => Says(database, sign))
        && (database.ErrorType is WarehouseErrorType.DataCorruption or WarehouseErrorType.Internal
                or WarehouseErrorType.Fatal or WarehouseErrorType.Serialization
            || Signs.Any(sign => Says(database, sign)));

    /// <summary>Whether the disk did not take what was written: it is full, over quota or read-only.</summary>
    public static bool IsWriteFailure(WarehouseException failure) =>
        Says(failure, "Could not write") || Says(failure, "No space left");

    private static bool Says(WarehouseException failure, string sign) =>
        failure.Message.Contains(sign, StringComparison.OrdinalIgnoreCase);
}
