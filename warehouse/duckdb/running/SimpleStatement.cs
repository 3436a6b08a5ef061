using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>Runs the wrapper's own statements, such as BEGIN, which have neither parameters nor rows.</summary>
internal static class SimpleStatement
{
    /// <exception cref="WarehouseException">The engine refused the statement.</exception>
    public static void Run(DuckDBConnection connection, string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException failure)
        {
            throw WarehouseException.From(failure);
        }
    }
}
