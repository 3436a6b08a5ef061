using System.Data.Common;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Connection strings and the settings in them.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Settings_InTheOrderGiven_AreMade()
    {
        var spill = Path.Combine(_database.Folder, "spill");
        var options = new WarehouseConnectionStringBuilder { DataSource = _database.File }
            .AddSetting("threads", "1")
            .AddSetting("temp_directory", spill)
            .AddSetting("enable_external_access", "false")
            .AddSetting("lock_configuration", "true");
        using var connection = new WarehouseConnection(options.ConnectionString);
        connection.Open();

        Assert.Equal(1L, connection.Scalar("select current_setting('threads')"));
        Assert.Equal(spill, connection.Scalar("select current_setting('temp_directory')"));
        Assert.ThrowsAny<DbException>(() => connection.Scalar("select * from read_csv('/etc/hostname')"));
        Assert.ThrowsAny<DbException>(() => connection.Run("set threads = 2"));
    }

    [Fact]
    public void Settings_InTheWrongOrder_AreRefusedByDuckDBAndTheFileIsClosed()
    {
        Assert.ThrowsAny<DbException>(
            () => _database.Open("Settings=\"enable_external_access=false;temp_directory=elsewhere\""));

        using var connection = _database.Open();
        Assert.Equal(true, connection.Scalar("select current_setting('enable_external_access')"));
    }

    [Fact]
    public void Settings_OfASecondConnection_HaveToBeTheSameOrNone()
    {
        const string Locked = "Settings=\"threads=1;lock_configuration=true\"";
        using var first = _database.Open(Locked);
        using var same = _database.Open(Locked);
        using var none = _database.Open();

        Assert.Equal(1L, none.Scalar("select current_setting('threads')"));
        Assert.Throws<InvalidOperationException>(() => _database.Open("Settings=\"threads=2\""));
    }

    [Theory]
    [InlineData("Settings=\"no_such_setting=1\"")]
    [InlineData("Settings=\"threads=many\"")]
    public void Settings_UnknownToDuckDB_AreRefused(string settings) =>
        Assert.ThrowsAny<DbException>(() => TestDatabase.OpenMemory(settings));

    [Theory]
    [InlineData("Settings=threads")]
    [InlineData("Settings=\"threads = 1; drop table t\"")]
    [InlineData("Settings=\"x='1'; select=2\"")]
    [InlineData("ReadOnly=true")]
    [InlineData("Datasource=x")]
    public void ConnectionString_WithAMistake_IsRefused(string text) => Assert.ThrowsAny<Exception>(
        () => TestDatabase.OpenMemory(text));

    [Fact]
    public void Setting_WithAQuote_CannotSmuggleSqlIn()
    {
        using var connection = TestDatabase.OpenMemory("Settings=\"temp_directory=a'b\"");

        Assert.Equal("a'b", connection.Scalar("select current_setting('temp_directory')"));
        Assert.Throws<ArgumentException>(() => TestDatabase.OpenMemory("Settings=\"threads=1;a b=3\""));
    }

    [Fact]
    public void Builder_ReadsWhatItWrote()
    {
        var written = new WarehouseConnectionStringBuilder { DataSource = "a b;c.duckdb", ReadOnly = true }
            .AddSetting("threads", "2").AddSetting("memory_limit", "1GB");
        var read = new WarehouseConnectionStringBuilder(written.ConnectionString);

        Assert.Equal("a b;c.duckdb", read.DataSource);
        Assert.True(read.ReadOnly);
        Assert.Equal(
            [new WarehouseSetting("threads", "2"), new WarehouseSetting("memory_limit", "1GB")], read.Settings);
        Assert.Throws<ArgumentException>(() => read.AddSetting("a", "b;c"));
    }
}
