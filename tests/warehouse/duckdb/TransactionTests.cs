using System.Data;
using System.Data.Common;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>All or nothing.</summary>
public sealed class TransactionTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DbConnection _connection;

    public TransactionTests()
    {
        _connection = _database.Open();
        _connection.Run("create table t(x int)");
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Commit_MakesRowsVisibleToOthers()
    {
        using var other = _database.Open();
        using var transaction = _connection.BeginTransaction();
        _connection.Run("insert into t values (1)");
        Assert.Equal(0L, other.Scalar("select count(*) from t"));
        transaction.Commit();

        Assert.Equal(1L, other.Scalar("select count(*) from t"));
        Assert.Throws<InvalidOperationException>(transaction.Commit);
        Assert.Throws<InvalidOperationException>(transaction.Rollback);
    }

    [Fact]
    public void Rollback_OrDisposeWithoutCommit_LeavesNothing()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Run("insert into t values (1)");
            transaction.Rollback();
        }

        using (_connection.BeginTransaction())
            _connection.Run("insert into t values (2)");

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Close_WithAnOpenTransaction_LeavesNothing()
    {
        _connection.BeginTransaction();
        _connection.Run("insert into t values (1)");
        _connection.Close();
        _connection.Open();

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Commit_AfterAFailedStatement_IsRefusedAndLeavesNothing()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Run("insert into t values (1)");
            Assert.ThrowsAny<DbException>(() => _connection.Run(
                "insert into t select case when range = 5 then error('stop') else range end::int from range(9)"));
            var error = Assert.ThrowsAny<DbException>(transaction.Commit);
            Assert.Contains("aborted", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Commit_OfAConflict_FailsAndKeepsTheFirst()
    {
        using var other = _database.Open();
        _connection.Run("insert into t values (1)");
        using var first = _connection.BeginTransaction();
        using var second = other.BeginTransaction();
        _connection.Run("update t set x = 2");

        var conflict = Assert.Throws<WarehouseException>(() => other.Run("update t set x = 3"));
        Assert.Equal(WarehouseErrorType.Transaction, conflict.ErrorType);
        Assert.True(conflict.IsTransient);
        first.Commit();
        second.Rollback();
        Assert.Equal(2, other.Scalar("select x from t"));
    }

    [Fact]
    public void BeginTransaction_Nested_IsRefused()
    {
        using var transaction = _connection.BeginTransaction();

        Assert.Throws<InvalidOperationException>(() => _connection.BeginTransaction());
    }

    [Theory]
    [InlineData(IsolationLevel.ReadUncommitted)]
    [InlineData(IsolationLevel.Serializable)]
    public void BeginTransaction_OfAnotherIsolation_IsRefused(IsolationLevel level) =>
        Assert.Throws<NotSupportedException>(() => _connection.BeginTransaction(level));

    [Fact]
    public void Command_WithAForeignTransaction_IsRefused()
    {
        using var other = _database.Open();
        using var transaction = other.BeginTransaction();
        using var command = _connection.Command("select 1");
        command.Transaction = transaction;

        Assert.Throws<InvalidOperationException>(() => command.ExecuteScalar());
    }
}
