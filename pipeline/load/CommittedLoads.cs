using Dapper;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Load;

/// <summary>Which loads a warehouse file holds; the file decides, not what a package says of itself.</summary>
internal static class CommittedLoads
{
    /// <summary>The ids of the load packages in it.</summary>
    public static IReadOnlySet<string> In(WarehouseConnection connection) =>
        connection.Query<string>(SqlFile.Read("queries/committed_loads.sql")).ToHashSet(StringComparer.Ordinal);
}
