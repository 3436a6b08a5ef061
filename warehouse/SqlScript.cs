using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Warehouse;

/// <summary>Runs a file of one or more statements.</summary>
internal static class SqlScript
{
    /// <summary>Runs every statement of the file in the caller's transaction.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="name">As for <see cref="SqlFile.Read"/>.</param>
    /// <exception cref="WarehouseException">A statement failed.</exception>
    public static void Run(WarehouseConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlFile.Read(name);
        command.ExecuteNonQuery();
    }
}
