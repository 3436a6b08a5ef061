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

/// <summary>The last load, and the files that it would find in force if they were looked at again.</summary>
/// <param name="LoadId">The load.</param>
/// <param name="ListingSha256">Hash of its files and their stamps; null if they may have something new to tell.</param>
internal sealed record LastListing(string LoadId, string? ListingSha256);
