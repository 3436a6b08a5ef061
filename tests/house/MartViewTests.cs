using Dapper;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.House;

/// <summary>A mart is made only if the schema lists it, so a new file could be forgotten in silence.</summary>
public sealed class MartViewTests
{
    [Fact]
    public void Ensure_NewWarehouse_MakesAViewOfEveryMartFile()
    {
        using var connection = new WarehouseConnection("Data Source=:memory:");
        connection.Open();
        WarehouseSchema.Ensure(connection);
        Lines.AssertEqual(
            SourceTree.Below("warehouse/models/marts/", ".sql").Select(file => Path.GetFileNameWithoutExtension(file)),
            connection.Query<string>("""
                select view_name from duckdb_views() where starts_with(view_name, 'mart_') order by view_name
                """));
    }

    [Fact]
    public void Core_EveryModelFile_IsBuilt() => Lines.AssertEqual(
        SourceTree.Below("warehouse/models/core/", ".sql").Select(file => Path.GetFileNameWithoutExtension(file)),
        WarehouseModels.InOrder.Order(StringComparer.Ordinal));
}
