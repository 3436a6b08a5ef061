using System.Data.Common;
using System.Diagnostics;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>Commands that take too long or are no longer wanted.</summary>
public sealed class InterruptTests : IDisposable
{
    /// <summary>A product of 10¹² rows: hours, if nothing stops it.</summary>
    private const string Endless = "select sum(a.range * b.range % 7) from range(1000000) a, range(1000000) b";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly DbConnection _connection = TestDatabase.OpenMemory();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void CommandTimeout_OfASlowQuery_InterruptsIt()
    {
        using var command = _connection.Command(Endless);
        command.CommandTimeout = 1;
        var watch = Stopwatch.StartNew();

        var error = Assert.ThrowsAny<DbException>(() => command.ExecuteScalar());

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), Soon);
        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Contains("1 s", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, _connection.Scalar("select 2"));
    }

    [Fact]
    public void CommandTimeout_OfASlowPrepare_CountsIt()
    {
        DbException? error = null;
        for (var count = 1_000_000; error is null && count <= 256_000_000; count *= 4)
            error = Record.Exception(() => Fold(count)) as DbException;

        Assert.IsType<TimeoutException>(error?.InnerException);
    }

    /// <summary>A constant for the optimizer, which computes it while preparing and does not look up.</summary>
    private void Fold(int count)
    {
        using var command = _connection.Command(
            $"select list_sum(list_transform(range({count}), x -> length(sha256(x::varchar))))");
        command.CommandTimeout = 1;
        command.ExecuteScalar();
    }

    [Fact]
    public void CommandTimeout_OfSlowRows_InterruptsReading()
    {
        using var command = _connection.Command(
            "select a.range from range(1000000) a, range(1000000) b where a.range * b.range % 7 = 8 or b.range = 0");
        command.CommandTimeout = 1;

        Assert.ThrowsAny<DbException>(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
            }
        });
        Assert.Equal(2, _connection.Scalar("select 2"));
    }

    [Fact]
    public void CommandTimeout_OfASlowCaller_DoesNotCount()
    {
        using var command = _connection.Command("select range from range(10000)");
        command.CommandTimeout = 1;
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Thread.Sleep(1100);

        var count = 1;
        while (reader.Read())
            count++;
        Assert.Equal(10000, count);
    }

    [Fact]
    public async Task CancellationToken_OfASlowQuery_InterruptsIt()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await using var command = _connection.Command(Endless);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteScalarAsync(cancel.Token));
        Assert.Equal(2, _connection.Scalar("select 2"));
    }

    [Fact]
    public async Task CancellationToken_SignalledBefore_RunsNothing()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await using var command = _connection.Command("create table t(x int)");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(cancel.Token));
        Assert.Equal(0L, _connection.Scalar("select count(*) from duckdb_tables()"));
    }

    [Fact]
    public async Task Cancel_FromAnotherThread_InterruptsTheQuery()
    {
        await using var command = _connection.Command(Endless);
        var running = Task.Run(() => command.ExecuteScalar());
        while (!running.IsCompleted)
        {
            command.Cancel();
            await Task.WhenAny(running, Task.Delay(20));
        }

        await Assert.ThrowsAnyAsync<DbException>(() => running);
        command.Cancel();
        Assert.Equal(2, _connection.Scalar("select 2"));
    }

    [Fact]
    public async Task Interrupt_InATransaction_LeavesNothingOfIt()
    {
        _connection.Run("create table t(x int)");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await using (var transaction = await _connection.BeginTransactionAsync())
        {
            _connection.Run("insert into t values (1)");
            await using var command = _connection.Command(Endless);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteScalarAsync(cancel.Token));
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }
}
