using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using PerfEtl.Warehouse.DuckDB.Running;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>One or more SQL statements, run in order on one connection.</summary>
/// <remarks>
/// Asynchronous methods run DuckDB on a pool thread, and cancelling their token interrupts it. An interruption inside
/// a transaction takes the whole transaction back.
/// </remarks>
public sealed class WarehouseCommand : DbCommand
{
    private StatementText? _text;
    private PreparedStatement? _prepared;
    private Interrupter? _running;

    public WarehouseCommand()
    {
    }

    public WarehouseCommand(string commandText, WarehouseConnection connection) =>
        (CommandText, Connection) = (commandText, connection);

    [AllowNull]
    public override string CommandText
    {
        get;
        set
        {
            Unprepare();
            field = value ?? "";
        }
    } = "";

    /// <summary>Seconds DuckDB may spend on the command, preparing included; 0, the default, means no limit.</summary>
    public override int CommandTimeout
    {
        get;
        set => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout is not negative.");
    }

    /// <summary>
    /// Any value is taken and means text: Dapper sets StoredProcedure for one word such as CHECKPOINT.
    /// </summary>
    public override CommandType CommandType { get; set; } = CommandType.Text;

    public new WarehouseConnection? Connection
    {
        get;
        set
        {
            Unprepare();
            field = value;
        }
    }

    public new WarehouseParameterCollection Parameters { get; } = [];

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; } = UpdateRowSource.None;

    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (WarehouseConnection?)value;
    }

    protected override DbParameterCollection DbParameterCollection => Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>Interrupts the command from another thread; without effect when it is not running.</summary>
    public override void Cancel() => Volatile.Read(ref _running)?.Cancel();

    /// <summary>Keeps a single statement prepared, for running it again with other values.</summary>
    public override void Prepare()
    {
        var connection = Ready();
        Unprepare();
        using var interrupter = new Interrupter(connection.Handle, CommandTimeout);
        _text = new StatementText(connection.Handle, CommandText);
        if (_text.Count == 1)
            _prepared = interrupter.Run(() => _text.Prepare(0), default);
        connection.Track(this, Unprepare);
    }

    /// <summary>
    /// What the statements are, in order, without running any; a prepared statement's own type, not a guess.
    /// </summary>
    /// <remarks>
    /// A statement that needs a table made by an earlier one cannot be prepared, so it is refused here.
    /// </remarks>
    public IReadOnlyList<WarehouseStatementType> GetStatementTypes()
    {
        var connection = Ready();
        using var interrupter = new Interrupter(connection.Handle, CommandTimeout);
        using var text = new StatementText(connection.Handle, CommandText);
        var types = new List<WarehouseStatementType>();
        for (var i = 0; i < text.Count; i++)
        {
            var index = i;
            using var prepared = interrupter.Run(() => text.Prepare(index), default);
            types.Add(prepared.Type);
        }

        return types;
    }

    /// <returns>How many rows all statements changed; −1 when none of them changes rows.</returns>
    public override int ExecuteNonQuery() => ExecuteNonQuery(default);

    public override object? ExecuteScalar() => ExecuteScalar(default);

    public new WarehouseDataReader ExecuteReader() => ExecuteReader(CommandBehavior.Default, default);

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        Task.Run(() => ExecuteNonQuery(cancellationToken), cancellationToken);

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        Task.Run(() => ExecuteScalar(cancellationToken), cancellationToken);

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => ExecuteReader(behavior, default);

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(
        CommandBehavior behavior, CancellationToken cancellationToken) =>
        Task.Run<DbDataReader>(() => ExecuteReader(behavior, cancellationToken), cancellationToken);

    protected override DbParameter CreateDbParameter() => new WarehouseParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Unprepare();
        base.Dispose(disposing);
    }

    private int ExecuteNonQuery(CancellationToken cancel)
    {
        using var run = Start();
        while (run.NextRows(mayStream: false, cancel) is { } rows)
            rows.Dispose();
        return (int)Math.Min(run.RecordsAffected, int.MaxValue);
    }

    private object? ExecuteScalar(CancellationToken cancel)
    {
        using var reader = ExecuteReader(CommandBehavior.SingleRow, cancel);
        var value = reader.Read(cancel) ? reader.GetValue(0) : null;
        while (reader.NextResult(cancel))
        {
        }

        return value;
    }

    private WarehouseDataReader ExecuteReader(CommandBehavior behavior, CancellationToken cancel)
    {
        if (behavior.HasFlag(CommandBehavior.SchemaOnly))
            throw new NotSupportedException("SchemaOnly is not supported: the statements would run.");
        var connection = Ready();
        var run = Start();
        try
        {
            return new WarehouseDataReader(connection, run, behavior, cancel);
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    private StatementRun Start()
    {
        var connection = Ready();
        var text = _prepared is null ? new StatementText(connection.Handle, CommandText) : null;
        var interrupter = new Interrupter(connection.Handle, CommandTimeout);
        Volatile.Write(ref _running, interrupter);
        return new StatementRun(text, _prepared, Parameters, interrupter);
    }

    private WarehouseConnection Ready()
    {
        var connection = Connection ?? throw new InvalidOperationException("The command has no connection.");
        connection.EnsureIdle();
        if (string.IsNullOrWhiteSpace(CommandText))
            throw new InvalidOperationException("The command has no text.");
        if (DbTransaction is not null && DbTransaction != connection.Transaction)
            throw new InvalidOperationException("The command's transaction is over or belongs to another connection.");
        return connection;
    }

    private void Unprepare()
    {
        _prepared?.Dispose();
        _text?.Dispose();
        (_prepared, _text) = (null, null);
        Connection?.Untrack(this);
    }
}
