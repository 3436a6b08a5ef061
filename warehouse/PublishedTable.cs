using Dapper;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Warehouse;

/// <summary>A table or view that a warehouse shows to analysts.</summary>
/// <param name="Name">For example <c>mart_funding</c>.</param>
/// <param name="Columns">Its columns with their types, from left to right.</param>
public sealed record PublishedTable(string Name, IReadOnlyList<(string Name, string Type)> Columns)
{
    /// <summary>All of them, marts first.</summary>
    public static IReadOnlyList<PublishedTable> In(WarehouseConnection connection) =>
    [
        .. connection.Query<(string Table, string Name, string Type)>(SqlFile.Read("queries/published_columns.sql"))
            .GroupBy(column => column.Table)
            .Select(table => new PublishedTable(table.Key, [.. table.Select(column => (column.Name, column.Type))])),
    ];

    /// <summary>How many rows it has.</summary>
    public long CountRows(WarehouseConnection connection) =>
        connection.QuerySingle<long>($"select count(*) from \"{Name}\"");
}
