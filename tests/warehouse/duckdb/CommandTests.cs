using System.Data;
using System.Data.Common;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Running statements, and what is said when they are wrong.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DbConnection _connection = TestDatabase.OpenMemory();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Execute_WithASyntaxError_SaysWhere()
    {
        var error = Assert.Throws<WarehouseException>(() => _connection.Scalar("select 1\nfrom t where where"));

        Assert.Equal(WarehouseErrorType.Parser, error.ErrorType);
        Assert.Contains("LINE", error.Message, StringComparison.Ordinal);
        Assert.Contains("syntax error", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select * from missing", WarehouseErrorType.Catalog)]
    [InlineData("select missing", WarehouseErrorType.Binder)]
    [InlineData("select 'x'::int", WarehouseErrorType.Conversion)]
    [InlineData("select 2147483647::int + range::int from range(1, 2)", WarehouseErrorType.OutOfRange)]
    [InlineData("create table t(x int not null); insert into t values (null)", WarehouseErrorType.Constraint)]
    [InlineData("select error('stop') from range(3)", WarehouseErrorType.InvalidInput)]
    public void Execute_ThatFails_HasDuckDBsErrorType(string sql, WarehouseErrorType type) =>
        Assert.Equal(type, Assert.Throws<WarehouseException>(() => _connection.Scalar(sql)).ErrorType);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Execute_WithoutText_IsRefused(string? sql) =>
        Assert.Throws<InvalidOperationException>(() => _connection.Run(sql!));

    [Fact]
    public void Execute_OfACommentOnly_IsRefused()
    {
        Assert.ThrowsAny<DbException>(() => _connection.Run("-- nothing"));
        Assert.ThrowsAny<DbException>(() => _connection.Scalar("/* nothing */ ;"));
    }

    [Fact]
    public void Execute_WithNulOrHalfASurrogate_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => _connection.Run("select 1 \0 drop table t"));
        Assert.Throws<ArgumentException>(() => _connection.Run("select '\ud800'"));
    }

    [Fact]
    public void ExecuteNonQuery_CountsChangedRowsOnly()
    {
        Assert.Equal(0, _connection.Run("create table t(x int)"));
        Assert.Equal(3, _connection.Run("insert into t values (1), (2), (3)"));
        Assert.Equal(0, _connection.Run("delete from t where x > 9"));
        Assert.Equal(5, _connection.Run("update t set x = 0; delete from t where x = 0 and rowid < 2"));
        Assert.Equal(0, _connection.Run("select * from t"));
    }

    [Fact]
    public void ExecuteScalar_OfSeveralStatements_RunsThemAll()
    {
        Assert.Equal(7, _connection.Scalar("select 7; create table t(x int); insert into t values (1)"));
        Assert.Equal(1L, _connection.Scalar("select count(*) from t"));
    }

    [Theory]
    [InlineData("pragma database_size", WarehouseStatementType.Select)]
    [InlineData("vacuum", WarehouseStatementType.Vacuum)]
    [InlineData("select 1", WarehouseStatementType.Select)]
    [InlineData("/* select */ from range(3)", WarehouseStatementType.Select)]
    [InlineData("with t as (select 1) select * from t", WarehouseStatementType.Select)]
    [InlineData("values (1)", WarehouseStatementType.Select)]
    [InlineData("explain select 1", WarehouseStatementType.Explain)]
    [InlineData("create table u(x int)", WarehouseStatementType.Create)]
    [InlineData("insert into t values (1)", WarehouseStatementType.Insert)]
    [InlineData("delete from t", WarehouseStatementType.Delete)]
    [InlineData("copy t to 'never_written.csv'", WarehouseStatementType.Copy)]
    [InlineData("set threads = 1", WarehouseStatementType.Set)]
    [InlineData("attach ':memory:' as m", WarehouseStatementType.Attach)]
    [InlineData("call enable_logging()", WarehouseStatementType.Call)]
    [InlineData("drop table t", WarehouseStatementType.Drop)]
    [InlineData("begin", WarehouseStatementType.Transaction)]
    public void GetStatementTypes_OfOneStatement_TellsWithoutRunningIt(string sql, WarehouseStatementType type)
    {
        _connection.Run("create table t(x int)");
        using var command = _connection.Command(sql);

        Assert.Equal([type], command.GetStatementTypes());
        Assert.Equal(1L, _connection.Scalar("select count(*) from duckdb_tables()"));
        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void GetStatementTypes_OfSeveral_TellsEach()
    {
        using var command = _connection.Command("select 1; create table u(x int); select $p");

        Assert.Equal(
            [WarehouseStatementType.Select, WarehouseStatementType.Create, WarehouseStatementType.Select],
            command.GetStatementTypes());
    }

    [Fact]
    public void CommandType_AnyValue_IsText()
    {
        using var command = _connection.Command("checkpoint");
        command.CommandType = CommandType.StoredProcedure;

        Assert.Equal(0, command.ExecuteNonQuery());
    }

    [Fact]
    public void CommandTimeout_Negative_IsRefused()
    {
        using var command = _connection.Command("select 1");

        Assert.Throws<ArgumentOutOfRangeException>(() => command.CommandTimeout = -1);
    }

    [Fact]
    public void Execute_AfterDispose_IsRefusedByTheConnection()
    {
        var command = _connection.Command("select 1");
        command.Prepare();
        _connection.Dispose();

        Assert.Throws<InvalidOperationException>(() => command.ExecuteScalar());
        command.Dispose();
    }
}
