using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>Runs the provider's own statements, such as BEGIN, which have neither parameters nor rows.</summary>
internal static class SimpleStatement
{
    /// <exception cref="WarehouseException">DuckDB refused the statement.</exception>
    public static void Run(ConnectionHandle connection, string sql)
    {
        using var statements = new StatementText(connection, sql);
        using var prepared = statements.Prepare(0);
        using var result = prepared.Execute(streaming: false);
    }
}
