using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Instances;

/// <summary>One database open in this process, shared by all connections to it.</summary>
/// <param name="Key">What tells it from others: the canonical path, or a name of its own in memory.</param>
/// <param name="Path">The path given to the package.</param>
/// <param name="IsReadOnly">Whether it refuses every change.</param>
/// <param name="Settings">The settings made when it was opened.</param>
internal sealed record OpenDatabase(
    string Key, string Path, bool IsReadOnly, IReadOnlyList<WarehouseSetting> Settings)
{
    /// <summary>How many connections use it.</summary>
    public int Users { get; set; }

    /// <summary>One more connection to it.</summary>
    /// <exception cref="WarehouseException">The engine cannot open the file.</exception>
    public DuckDBConnection Connect()
    {
        var connection = new DuckDBConnection(ConnectionString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (DuckDBException failure)
        {
            connection.Dispose();
            throw WarehouseException.From(failure, $"(while opening {Key})");
        }
    }

    // Autoload and autoinstall would reach out to the network.
    private string ConnectionString() => new DuckDBConnectionStringBuilder
    {
        DataSource = Path,
        ["access_mode"] = IsReadOnly ? "READ_ONLY" : "AUTOMATIC",
        ["autoinstall_known_extensions"] = "false",
        ["autoload_known_extensions"] = "false",
    }.ConnectionString;
}
