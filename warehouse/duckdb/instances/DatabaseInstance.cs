using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Instances;

/// <summary>
/// One open database of this process, shared by all connections to it; open until the last one leaves.
/// </summary>
internal sealed class DatabaseInstance(string key, DatabaseHandle database, IReadOnlyList<WarehouseSetting> settings)
{
    public string Key { get; } = key;

    public DatabaseHandle Database { get; } = database;

    public IReadOnlyList<WarehouseSetting> Settings { get; } = settings;

    /// <summary>How many connections use it.</summary>
    public int Users { get; set; }

    public ConnectionHandle Connect() =>
        DatabaseApi.Connect(Database, out var connection) == NativeState.Success
            ? connection
            : throw WarehouseException.From($"Connection Error: DuckDB gave no connection to {Key}.");
}
