using System.Data;
using System.Data.Common;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Opening, sharing and closing databases.</summary>
public sealed class ConnectionTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Open_OneFileTwice_GivesOneInstance()
    {
        using var first = _database.Open();
        using var second = _database.Open();
        first.Run("create table t(x int); insert into t values (1)");

        Assert.Equal(1L, second.Scalar("select count(*) from t"));
        second.Run("insert into t values (2)");
        Assert.Equal(2L, first.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Open_OneFileByTwoNames_GivesOneInstance()
    {
        using var first = _database.Open();
        var folder = Path.GetFileName(_database.Folder);
        using var second = new WarehouseConnection($"Data Source={_database.Folder}/../{folder}/warehouse.duckdb");
        second.Open();
        first.Run("create table t(x int)");

        Assert.Equal(0L, second.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Open_ThroughALink_FollowsItToTheFileItMeansNow()
    {
        var link = Path.Combine(_database.Folder, "current.duckdb");
        using (var old = _database.Open())
            old.Run("create table t as select 1 as x");
        File.CreateSymbolicLink(link, _database.File);
        using var first = new WarehouseConnection($"Data Source={link}");
        first.Open();
        var next = Path.Combine(_database.Folder, "next.duckdb");
        using (var other = new WarehouseConnection($"Data Source={next}"))
        {
            other.Open();
            other.Run("create table t as select 2 as x");
        }

        File.Delete(link);
        File.CreateSymbolicLink(link, next);
        using var second = new WarehouseConnection($"Data Source={link}");
        second.Open();

        Assert.Equal(1, first.Scalar("select x from t"));
        Assert.Equal(2, second.Scalar("select x from t"));
    }

    [Fact]
    public void Open_ThroughALinkedFolder_IsTheSameDatabase()
    {
        var linked = Path.Combine(_database.Folder, "linked");
        var real = Directory.CreateDirectory(Path.Combine(_database.Folder, "real")).FullName;
        Directory.CreateSymbolicLink(linked, real);
        using (var first = Opened(Path.Combine(real, "w.duckdb")))
        using (var second = Opened(Path.Combine(linked, "w.duckdb")))
        using (var third = Opened($"{linked}/./w.duckdb"))
        {
            first.Run("create table t(x int); insert into t values (1)");
            second.Run("insert into t values (2)");
            third.Run("insert into t values (3)");
        }

        using var after = Opened(Path.Combine(real, "w.duckdb"));
        Assert.Equal("1,2,3", after.Scalar("select string_agg(x, ',' order by x) from t"));
    }

    [Fact]
    public void Open_TwoNamesThatDifferInCase_AreTwoDatabases()
    {
        if (!OperatingSystem.IsLinux()) return;
        using (var lower = Opened(Path.Combine(_database.Folder, "case.db")))
        using (var upper = Opened(Path.Combine(_database.Folder, "CASE.db")))
        using (var mixed = Opened(Path.Combine(_database.Folder, "Case.db")))
        {
            lower.Run("create table t as select 'case' as x");
            upper.Run("create table t as select 'CASE' as x");
            mixed.Run("create table t as select 'Case' as x");
        }

        foreach (var name in new[] { "case", "CASE", "Case" })
        {
            using var again = Opened(Path.Combine(_database.Folder, name + ".db"));
            Assert.Equal(name, again.Scalar("select x from t"));
        }
    }

    [Fact]
    public void Open_ReadOnlyWhileItIsOpenForWriting_IsRefusedRatherThanWriting()
    {
        using var writer = _database.Open();
        writer.Run("create table t(x int)");

        var error = Assert.Throws<WarehouseException>(() => _database.Open("Read Only=true"));
        Assert.Contains("for writing", error.Message, StringComparison.Ordinal);
        Assert.Contains("warehouse.duckdb", error.Message, StringComparison.Ordinal);
    }

    private static WarehouseConnection Opened(string file)
    {
        var connection = new WarehouseConnection(
            new WarehouseConnectionStringBuilder { DataSource = file }.ConnectionString);
        connection.Open();
        return connection;
    }

    [Fact]
    public void Open_FromManyThreads_LosesNothing()
    {
        _database.Open().Dispose();
        using (var keeper = _database.Open())
            keeper.Run("create table t(x int)");
        Parallel.For(0, 40, i =>
        {
            using var connection = _database.Open();
            connection.Run("insert into t values ($x)", ("x", i));
        });

        using var reader = _database.Open();
        Assert.Equal(40L, reader.Scalar("select count(distinct x) from t"));
    }

    [Fact]
    public void Close_ThenOpen_KeepsWhatWasCommitted()
    {
        using var connection = _database.Open();
        connection.Run("create table t(x int); insert into t values (7)");
        connection.Close();
        Assert.Equal(ConnectionState.Closed, connection.State);
        Assert.Throws<InvalidOperationException>(() => connection.Scalar("select 1"));

        connection.Open();
        Assert.Equal(7, connection.Scalar("select x from t"));
        Assert.Throws<InvalidOperationException>(connection.Open);
    }

    [Fact]
    public void Close_WithAReaderACommandAndATransactionOpen_LeavesTheFile()
    {
        var connection = _database.Open();
        connection.Run("create table t as select range as x from range(100000)");
        var transaction = connection.BeginTransaction();
        connection.Run("delete from t");
        var prepared = connection.Command("select 1");
        prepared.Prepare();
        var reader = connection.Command("select range from range(100000)").ExecuteReader();
        connection.Close();

        Assert.True(reader.IsClosed);
        Assert.Throws<InvalidOperationException>(transaction.Commit);
        transaction.Dispose();
        using var exclusive = new FileStream(_database.File, FileMode.Open, FileAccess.Read, FileShare.None);
        exclusive.Close();
        connection.Open();
        Assert.Equal(100000L, connection.Scalar("select count(*) from t"));
        Assert.Equal(1, prepared.ExecuteScalar());
        connection.Dispose();
        connection.Dispose();
    }

    [Fact]
    public void Open_ReadOnly_RefusesChanges()
    {
        using (var writer = _database.Open())
            writer.Run("create table t(x int)");
        using var reader = _database.Open("Read Only=true");

        var error = Assert.ThrowsAny<DbException>(() => reader.Run("insert into t values (1)"));
        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
        Assert.Equal(0L, reader.Scalar("select count(*) from t"));
        Assert.ThrowsAny<DbException>(() => _database.Open());
    }

    [Fact]
    public void Open_ReadOnlyWithoutAFile_SaysWhichFile()
    {
        var error = Assert.ThrowsAny<DbException>(() => _database.Open("Read Only=true"));

        Assert.Contains("warehouse.duckdb", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OfWhatIsNoDatabase_SaysSoAndTwice()
    {
        File.WriteAllText(_database.File, new string('x', 20000));

        Assert.ThrowsAny<DbException>(() => _database.Open());
        var error = Assert.ThrowsAny<DbException>(() => _database.Open());
        Assert.Contains("not a valid DuckDB database", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_IsOnesOwnAndHasNoName()
    {
        using var own = TestDatabase.OpenMemory();
        using var other = TestDatabase.OpenMemory();
        own.Run("create table t(x int)");
        Assert.ThrowsAny<DbException>(() => other.Scalar("select count(*) from t"));
        Assert.Throws<ArgumentException>(new WarehouseConnection("Data Source=:memory:named").Open);
    }

    [Fact]
    public void Open_OnAnyMachine_RunsInUtcAndLoadsNothingByItself()
    {
        using var connection = TestDatabase.OpenMemory();

        Assert.Equal("UTC", connection.Scalar("select current_setting('TimeZone')"));
        Assert.Equal(false, connection.Scalar("select current_setting('autoload_known_extensions')"));
        Assert.Equal(false, connection.Scalar("select current_setting('autoinstall_known_extensions')"));
        Assert.StartsWith("v1.", connection.ServerVersion, StringComparison.Ordinal);
    }

    [Fact]
    public void StateChange_OnOpenAndClose_IsRaised()
    {
        var states = new List<ConnectionState>();
        using var connection = new WarehouseConnection("Data Source=:memory:");
        connection.StateChange += (_, change) => states.Add(change.CurrentState);
        connection.Open();
        connection.Close();
        connection.Close();

        Assert.Equal([ConnectionState.Open, ConnectionState.Closed], states);
    }
}
