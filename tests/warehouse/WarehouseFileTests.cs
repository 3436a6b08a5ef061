using Dapper;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse;

/// <summary>How many threads work on a file and how it is compressed, by its size and by what a load brings.</summary>
public sealed class WarehouseFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => folder["perfetl.duckdb"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void OpenWorking_SmallFile_IsWorkedOnByOneThreadUntilMuchComes()
    {
        using var connection = WarehouseFile.OpenWorking(File, folder["spill"]);
        Assert.Equal(1, Threads(connection));
        WarehouseFile.UseThreadsFor(connection, declarations: 5_000);
        Assert.Equal(1, Threads(connection));
        WarehouseFile.UseThreadsFor(connection, declarations: 5_001);
        Assert.Equal(Environment.ProcessorCount, Threads(connection));
    }

    [Fact]
    public void OpenWorking_SmallFile_TriesNoFsstUntilMuchComes()
    {
        using var connection = WarehouseFile.OpenWorking(File, folder["spill"]);
        Assert.Equal("fsst", WithoutMethods(connection));
        WarehouseFile.UseThreadsFor(connection, declarations: 5_001);
        Assert.Equal("", WithoutMethods(connection));
    }

    [Fact]
    public void Open_LargeFile_IsWorkedOnByEveryThread()
    {
        using (var connection = WarehouseFile.OpenWorking(File, folder["spill"]))
        {
            connection.Execute("create table numbers as select hash(range) as number from range(10_000_000)");
            connection.Execute("checkpoint");
        }

        Assert.True(new FileInfo(File).Length > 64 << 20);
        using (var connection = WarehouseFile.OpenWorking(File, folder["spill"]))
            Assert.Equal(Environment.ProcessorCount, Threads(connection));
        using var snapshot = WarehouseFile.OpenSnapshot(File);
        Assert.Equal(Environment.ProcessorCount, Threads(snapshot));
    }

    [Fact]
    public void OpenSnapshot_SmallFile_IsReadByOneThread()
    {
        WarehouseFile.OpenWorking(File, folder["spill"]).Dispose();
        using var snapshot = WarehouseFile.OpenSnapshot(File);
        Assert.Equal(1, Threads(snapshot));
    }

    private static string WithoutMethods(WarehouseConnection connection) => connection
        .ExecuteScalar<string>("select lower(current_setting('disabled_compression_methods'))")!;

    private static long Threads(WarehouseConnection connection) =>
        connection.ExecuteScalar<long>("select current_setting('threads')");
}
