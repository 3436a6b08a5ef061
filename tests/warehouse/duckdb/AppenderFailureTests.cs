using System.Data.Common;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>What the appender refuses, and that a load that went wrong leaves nothing behind.</summary>
public sealed class AppenderFailureTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly WarehouseConnection _connection;

    public AppenderFailureTests()
    {
        _connection = (WarehouseConnection)_database.Open();
        _connection.Run("create table t(n integer not null, name varchar)");
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    public static TheoryData<string, Action<WarehouseAppender>> Refusals => new()
    {
        { "tinyint", row => row.Append(128) },
        { "integer", row => row.Append(5_000_000_000) },
        { "utinyint", row => row.Append(-1) },
        { "ubigint", row => row.Append(-1) },
        { "bigint", row => row.Append(ulong.MaxValue) },
        { "bigint", row => row.Append(Int128.MaxValue) },
        { "integer", row => row.Append(1m) },
        { "integer", row => row.Append(1.0) },
        { "integer", row => row.Append("1") },
        { "integer", row => row.Append(true) },
        { "decimal(18,2)", row => row.Append(0.005m) },
        { "decimal(18,2)", row => row.Append(1.999m) },
        { "decimal(18,2)", row => row.Append(10000000000000000m) },
        { "decimal(4,2)", row => row.Append(100) },
        { "decimal(38,37)", row => row.Append(-10m) },
        { "decimal(18,2)", row => row.Append(1.5) },
        { "float", row => row.Append(0.1) },
        { "double", row => row.Append(9007199254740993) },
        { "varchar", row => row.Append(1) },
        { "varchar", row => row.Append("a\ud800") },
        { "varchar", row => row.Append(new string('x', 2000) + "\udc00") },
        { "varchar", row => row.Append(new byte[] { 1 }) },
        { "blob", row => row.Append("text") },
        { "date", row => row.Append(new DateTime(2022, 1, 1)) },
        { "timestamp", row => row.Append(new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Local)) },
        { "timestamptz", row => row.Append(new DateTime(2022, 1, 1)) },
        { "timestamp", row => row.Append(new DateOnly(2022, 1, 1)) },
        { "uuid", row => row.Append("f81d4fae-7dec-11d0-a765-00a0c91e6bf6") },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Append_OfWhatTheColumnCannotHold_NamesTheColumn(string type, Action<WarehouseAppender> append)
    {
        _connection.Run($"create table r(amount {type})");
        using var transaction = _connection.BeginTransaction();
        using var appender = _connection.CreateAppender("r");
        appender.BeginRow();

        var error = Assert.ThrowsAny<Exception>(() => append(appender));

        Assert.True(error is OverflowException or InvalidCastException);
        Assert.StartsWith("Column amount (", error.Message, StringComparison.Ordinal);
        appender.AppendNull().EndRow();
        appender.Complete();
        Assert.Equal(1L, _connection.Scalar("select count(*) from r where amount is null"));
    }

    [Fact]
    public void CreateAppender_WithoutATransaction_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => _connection.CreateAppender("t"));

    [Fact]
    public void CreateAppender_ForWhatIsNotThere_IsRefused()
    {
        using var transaction = _connection.BeginTransaction();

        Assert.ThrowsAny<DbException>(() => _connection.CreateAppender("missing"));
    }

    [Fact]
    public void CreateAppender_ForAnUnsupportedColumn_NamesIt()
    {
        _connection.Run("create table u(tags varchar[])");
        using var transaction = _connection.BeginTransaction();

        var error = Assert.Throws<NotSupportedException>(() => _connection.CreateAppender("u"));
        Assert.Contains("tags", error.Message, StringComparison.Ordinal);
        Assert.Contains("VARCHAR[]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Append_OutsideTheShapeOfARow_IsRefused()
    {
        using var transaction = _connection.BeginTransaction();
        using var appender = _connection.CreateAppender("t");

        Assert.Throws<InvalidOperationException>(() => appender.Append(1));
        Assert.Throws<InvalidOperationException>(appender.EndRow);
        appender.BeginRow().Append(1);
        Assert.Throws<InvalidOperationException>(() => appender.BeginRow());
        Assert.Throws<InvalidOperationException>(appender.EndRow);
        Assert.Throws<InvalidOperationException>(appender.Complete);
        appender.Append("x");
        Assert.Throws<InvalidOperationException>(() => appender.Append("y"));
        appender.EndRow();
        appender.Complete();
        Assert.Throws<InvalidOperationException>(() => appender.BeginRow());
        Assert.Throws<InvalidOperationException>(appender.Complete);
    }

    [Fact]
    public void Rollback_AfterCompletedRows_LeavesNothing()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            Fill(5000);
            Assert.Equal(5000L, _connection.Scalar("select count(*) from t"));
            transaction.Rollback();
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Failure_InTheMiddle_CannotBeCommitted()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            using (var appender = _connection.CreateAppender("t"))
            {
                for (var n = 0; n < 300_000; n++)
                    appender.BeginRow().Append(n).Append("项目").EndRow();
                appender.BeginRow().Append(1);
                Assert.Throws<InvalidCastException>(() => appender.Append("a\ud800"));
            }

            var error = Assert.Throws<InvalidOperationException>(transaction.Commit);
            Assert.Contains(" t ", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Complete_WithABrokenConstraint_FailsAndCannotBeCommitted()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            using (var appender = _connection.CreateAppender("t"))
            {
                appender.BeginRow().Append(1).Append("x").EndRow();
                appender.BeginRow().AppendNull().Append("y").EndRow();
                var error = Assert.Throws<WarehouseException>(appender.Complete);
                Assert.Equal(WarehouseErrorType.Constraint, error.ErrorType);
                Assert.Throws<InvalidOperationException>(appender.Complete);
            }

            Assert.Throws<InvalidOperationException>(transaction.Commit);
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Appender_WhoseTransactionIsOver_WritesNothingMore()
    {
        var transaction = _connection.BeginTransaction();
        var appender = _connection.CreateAppender("t");
        appender.BeginRow().Append(1).Append("x").EndRow();
        transaction.Rollback();

        Assert.Throws<InvalidOperationException>(appender.Complete);
        appender.Dispose();
        using var next = _connection.BeginTransaction();
        Assert.Throws<InvalidOperationException>(() => appender.BeginRow());
        next.Commit();
        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Failure_WithinAUsing_IsToldRatherThanWhatDisposingMeets()
    {
        using var transaction = _connection.BeginTransaction();

        var error = Assert.Throws<FormatException>(void () =>
        {
            using var appender = _connection.CreateAppender("t");
            appender.BeginRow().AppendNull().Append("NULL where none may be").EndRow();
            throw new FormatException("the first trouble");
        });
        Assert.Equal("the first trouble", error.Message);
        transaction.Rollback();
        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Close_WithAnOpenAppender_LeavesNothing()
    {
        _connection.BeginTransaction();
        var appender = _connection.CreateAppender("t");
        for (var n = 0; n < 3000; n++)
            appender.BeginRow().Append(n).AppendNull().EndRow();
        _connection.Close();
        Assert.Throws<InvalidOperationException>(appender.Complete);
        appender.Dispose();

        _connection.Open();
        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    private void Fill(int rows)
    {
        using var appender = _connection.CreateAppender("t");
        for (var n = 0; n < rows; n++)
            appender.BeginRow().Append(n).Append("x").EndRow();
        appender.Complete();
    }
}
