using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using DuckDB.NET.Data;
using PerfEtl.Warehouse.DuckDB.Instances;
using PerfEtl.Warehouse.DuckDB.Reading;
using PerfEtl.Warehouse.DuckDB.Running;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>
/// A connection to a warehouse file or to a database in memory; see <see cref="WarehouseConnectionStringBuilder"/>.
/// </summary>
/// <remarks>
/// All connections of a process to one file share one instance, whatever name they give it, and it is closed with the
/// last of them: leave none undisposed, or the file stays locked. A connection is for one thread at a time, except
/// that another thread may cancel its command. Sessions run in UTC, and the engine never loads extensions by itself.
/// </remarks>
public sealed class WarehouseConnection : DbConnection
{
    private readonly Dictionary<object, Action> _dependents = [];
    private WarehouseConnectionStringBuilder _options;
    private OpenDatabase? _database;
    private DuckDBConnection? _engine;

    static WarehouseConnection()
    {
        WholeNumberHandler<BigInteger>.Register();
        WholeNumberHandler<Int128>.Register();
    }

    public WarehouseConnection()
        : this("")
    {
    }

    /// <param name="connectionString">For example <c>Data Source=warehouse.duckdb; Read Only=true</c>.</param>
    public WarehouseConnection(string connectionString) =>
        _options = new WarehouseConnectionStringBuilder(connectionString);

    [AllowNull]
    public override string ConnectionString
    {
        get => _options.ConnectionString;
        set => _options = State == ConnectionState.Closed
            ? new WarehouseConnectionStringBuilder(value ?? "")
            : throw new InvalidOperationException("The connection string cannot change while the connection is open.");
    }

    public override string Database => Path.GetFileNameWithoutExtension(DataSource);

    public override string DataSource => _options.DataSource;

    /// <summary>The engine's version, such as <c>v1.5.6</c>.</summary>
    public override string ServerVersion => Engine.ServerVersion;

    public override ConnectionState State => _engine is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <summary>The transaction begun here and not yet ended.</summary>
    internal WarehouseTransaction? Transaction { get; set; }

    /// <summary>The reader whose rows are still being computed; another command would cut it short.</summary>
    internal WarehouseDataReader? Stream { get; set; }

    internal DuckDBConnection Engine =>
        _engine ?? throw new InvalidOperationException("The connection is closed.");

    /// <exception cref="WarehouseException">The file is locked by another process, missing or damaged.</exception>
    /// <exception cref="DllNotFoundException">The engine's library is not where it is looked for.</exception>
    public override void Open()
    {
        if (_engine is not null)
            throw new InvalidOperationException("The connection is already open.");
        (_database, _engine) = OpenDatabases.Enter(_options);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>Closes readers and appenders, takes an open transaction back, and leaves the database.</summary>
    public override void Close()
    {
        if (_engine is null || _database is null)
            return;
        foreach (var release in _dependents.Values.ToList())
            release();
        _dependents.Clear();
        Transaction?.Forget();
        OpenDatabases.Leave(_database, _engine);
        (_database, _engine) = (null, null);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <summary>Begins a transaction; the engine's are snapshots.</summary>
    public new WarehouseTransaction BeginTransaction() => (WarehouseTransaction)base.BeginTransaction();

    /// <summary>Appends rows to a table inside the open transaction, by far the fastest way in.</summary>
    /// <param name="table">The table's name, without quotes.</param>
    /// <param name="schema">The schema it stands in, without quotes.</param>
    /// <exception cref="InvalidOperationException">There is no transaction: each flush would commit.</exception>
    /// <exception cref="WarehouseException">There is no such table.</exception>
    public WarehouseAppender CreateAppender(string table, string schema = "main")
    {
        EnsureIdle();
        return new WarehouseAppender(this, schema, table);
    }

    public new WarehouseCommand CreateCommand() => new() { Connection = this };

    /// <exception cref="NotSupportedException">Always: open another connection instead.</exception>
    public override void ChangeDatabase(string databaseName) =>
        throw new NotSupportedException("A warehouse connection stays with its database; open another one.");

    /// <summary>Refuses a second command while a reader is still streaming.</summary>
    internal void EnsureIdle()
    {
        _ = Engine;
        if (Stream is not null)
            throw new InvalidOperationException(
                "A reader is open on this connection and has rows left; read it to the end or dispose it first.");
    }

    internal void Execute(string sql) => SimpleStatement.Run(Engine, sql);

    /// <summary>Something that holds on to the engine's connection and has to go before it.</summary>
    internal void Track(object dependent, Action release) => _dependents[dependent] = release;

    internal void Untrack(object dependent) => _dependents.Remove(dependent);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new WarehouseTransaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => CreateCommand();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();
        base.Dispose(disposing);
    }
}
