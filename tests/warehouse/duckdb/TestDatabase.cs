using System.Data.Common;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>A database in a temporary folder: the only place where the tests name the provider's connection.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfetl-duckdb-");

    public string File => Path.Combine(_folder.FullName, "warehouse.duckdb");

    public string Folder => _folder.FullName;

    public static DbConnection OpenMemory(string more = "")
    {
        var connection = new WarehouseConnection($"Data Source=:memory:;{more}");
        connection.Open();
        return connection;
    }

    public DbConnection Open(string more = "")
    {
        var connection = new WarehouseConnection($"Data Source={File};{more}");
        connection.Open();
        return connection;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
