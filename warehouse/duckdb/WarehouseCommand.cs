using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data;
using PerfEtl.Warehouse.DuckDB.Running;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>One or more SQL statements, run in order on one connection.</summary>
/// <remarks>
/// Asynchronous methods run the engine on a pool thread, and cancelling their token interrupts it. An interruption
/// inside a transaction takes the whole transaction back.
/// </remarks>
public sealed class WarehouseCommand : DbCommand
{
    private readonly DuckDBCommand _engine = new();
    private Interrupter? _running;

    [AllowNull]
    public override string CommandText
    {
        get => _engine.CommandText;
        set => _engine.CommandText = value;
    }

    /// <summary>Seconds the engine may spend, preparing included; 0, the default, means no limit.</summary>
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

    public new WarehouseConnection? Connection { get; set; }

    public override bool DesignTimeVisible { get; set; }

    /// <summary>
    /// Whether a query's rows are computed while they are read: a result of any size needs no memory, and its
    /// connection takes no other command before it is read. For queries only; a change left unread would be lost.
    /// </summary>
    public bool IsStreaming
    {
        get => _engine.UseStreamingMode;
        set => _engine.UseStreamingMode = value;
    }

    public override UpdateRowSource UpdatedRowSource { get; set; } = UpdateRowSource.None;

    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (WarehouseConnection?)value;
    }

    protected override DbParameterCollection DbParameterCollection => _engine.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>Adds a value for <c>$name</c>; its .NET type decides what the engine makes of it.</summary>
    public void AddParameter(string name, object? value) => _engine.Parameters.Add(new DuckDBParameter(name, value));

    /// <summary>Interrupts the command from another thread; without effect when it is not running.</summary>
    public override void Cancel() => Volatile.Read(ref _running)?.Cancel();

    /// <summary>Nothing: the package prepares a command each time it runs.</summary>
    public override void Prepare() => Ready();

    /// <summary>
    /// What the statements are, in order, without running any; a prepared statement's own type, not a guess.
    /// </summary>
    /// <remarks>
    /// A statement that needs a table made by an earlier one cannot be prepared, so it is refused here.
    /// </remarks>
    public IReadOnlyList<WarehouseStatementType> GetStatementTypes()
    {
        var connection = Ready();
        using var interrupter = new Interrupter(connection.Engine.NativeConnection, CommandTimeout);
        return interrupter.Run(() =>
        {
            using var statements = new StatementList(connection.Engine.NativeConnection, CommandText);
            return statements.Types();
        }, default);
    }

    /// <returns>How many rows all statements changed.</returns>
    public override int ExecuteNonQuery() => ExecuteNonQuery(default);

    /// <returns>The first value of the first result; the statements behind it run, too.</returns>
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

    protected override DbParameter CreateDbParameter() => new DuckDBParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _engine.Dispose();
        base.Dispose(disposing);
    }

    internal int ExecuteNonQuery(CancellationToken cancel)
    {
        using var interrupter = Start();
        return Run(interrupter, _engine.ExecuteNonQuery, cancel);
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
        var interrupter = Start();
        try
        {
            return new WarehouseDataReader(
                Connection!, Run(interrupter, _engine.ExecuteReader, cancel), interrupter, behavior, IsStreaming);
        }
        catch
        {
            interrupter.Dispose();
            throw;
        }
    }

    private T Run<T>(Interrupter interrupter, Func<T> step, CancellationToken cancel)
    {
        try
        {
            return interrupter.Run(step, cancel);
        }
        catch (WarehouseException missing) when (missing.ErrorType == WarehouseErrorType.ParameterNotResolved)
        {
            throw Named(missing);
        }
    }

    // The package counts parameters; people want to know which one.
    private WarehouseException Named(WarehouseException missing)
    {
        using var statements = new StatementList(Connection!.Engine.NativeConnection, CommandText);
        return statements.FirstWithout(_engine.Parameters) is { } name
            ? new WarehouseException(
                $"The statement needs a value for ${name}, and the command has no such parameter.",
                WarehouseErrorType.ParameterNotResolved, missing)
            : missing;
    }

    private Interrupter Start()
    {
        var connection = Ready();
        ParameterValues.Check(_engine.Parameters);
        if (_engine.Parameters.Cast<DuckDBParameter>().Any(value => StatementList.MayBeRounded(value.Value)))
        {
            using var statements = new StatementList(connection.Engine.NativeConnection, CommandText);
            statements.EnsureExact(_engine.Parameters);
        }

        var interrupter = new Interrupter(connection.Engine.NativeConnection, CommandTimeout);
        Volatile.Write(ref _running, interrupter);
        return interrupter;
    }

    private WarehouseConnection Ready()
    {
        var connection = Connection ?? throw new InvalidOperationException("The command has no connection.");
        connection.EnsureIdle();
        if (string.IsNullOrWhiteSpace(CommandText))
            throw new InvalidOperationException("The command has no text.");
        if (!ParameterValues.IsWhole(CommandText))
            throw new ArgumentException("The command's text holds a NUL or half a surrogate pair.");
        if (DbTransaction is not null && DbTransaction != connection.Transaction)
            throw new InvalidOperationException("The command's transaction is over or belongs to another connection.");
        _engine.Connection = connection.Engine;
        return connection;
    }
}
