using System.Data;
using System.Data.Common;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>A transaction: all of it, or after a rollback, a failure or a crash none of it.</summary>
public sealed class WarehouseTransaction : DbTransaction
{
    private WarehouseConnection? _connection;
    private readonly Dictionary<WarehouseAppender, string> _incomplete = [];

    internal WarehouseTransaction(WarehouseConnection connection, IsolationLevel isolationLevel)
    {
        if (isolationLevel is not (IsolationLevel.Unspecified or IsolationLevel.Snapshot))
            throw new NotSupportedException($"DuckDB has snapshot isolation only, not {isolationLevel}.");
        if (connection.Transaction is not null)
            throw new InvalidOperationException("The connection already has a transaction; DuckDB does not nest them.");
        connection.EnsureIdle();
        connection.Execute("BEGIN TRANSACTION");
        connection.Transaction = this;
        _connection = connection;
    }

    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    protected override DbConnection? DbConnection => _connection;

    /// <exception cref="InvalidOperationException">
    /// The transaction is over, or an appender in it is not complete.
    /// </exception>
    /// <exception cref="WarehouseException">
    /// A conflict or constraint, or a statement in it failed before; nothing of the transaction remains.
    /// </exception>
    public override void Commit()
    {
        Active.EnsureIdle();
        if (_incomplete.Count > 0)
            throw new InvalidOperationException(
                $"Not all rows of {string.Join(", ", _incomplete.Values)} are in: complete the appender or roll back.");
        EnsureIntact();
        End("COMMIT");
    }

    public override void Rollback()
    {
        Active.Stream?.Abandon();
        End("ROLLBACK");
    }

    /// <summary>From here to <see cref="End(WarehouseAppender)"/> a commit would lose rows, so it is refused.</summary>
    internal void Begin(WarehouseAppender appender, string table) => _incomplete.Add(appender, table);

    internal void End(WarehouseAppender appender) => _incomplete.Remove(appender);

    /// <summary>The connection closes, and DuckDB takes the transaction back with it.</summary>
    internal void Forget()
    {
        if (_connection is not null)
            _connection.Transaction = null;
        _connection = null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _connection is not null)
            Rollback();
        base.Dispose(disposing);
    }

    private WarehouseConnection Active =>
        _connection ?? throw new InvalidOperationException("The transaction is over, or its connection is closed.");

    /// <remarks>
    /// COMMIT in a transaction that a failed statement has aborted rolls back and reports success; any other statement
    /// says what is the matter.
    /// </remarks>
    private void EnsureIntact() => Active.Execute("SELECT 1");

    /// <remarks>After a failed COMMIT DuckDB has rolled back, so the transaction is over either way.</remarks>
    private void End(string sql)
    {
        var connection = Active;
        Forget();
        connection.Execute(sql);
    }
}
