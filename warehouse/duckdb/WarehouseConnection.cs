using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using PerfEtl.Warehouse.DuckDB.Instances;
using PerfEtl.Warehouse.DuckDB.Native;
using PerfEtl.Warehouse.DuckDB.Running;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>
/// A connection to a DuckDB file or to a database in memory; see <see cref="WarehouseConnectionStringBuilder"/>.
/// </summary>
/// <remarks>
/// All connections of a process to one file share one instance, which is closed with the last of them: leave none
/// undisposed, or the file stays locked. A connection is for one thread at a time, except that another thread may
/// cancel its command. Sessions run in UTC, and DuckDB never loads extensions by itself.
/// </remarks>
public sealed class WarehouseConnection : DbConnection
{
    private readonly Dictionary<object, Action> _dependents = [];
    private WarehouseConnectionStringBuilder _options;
    private DatabaseInstance? _instance;
    private ConnectionHandle? _handle;

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

    /// <summary>DuckDB's version, such as <c>v1.5.5</c>.</summary>
    public override string ServerVersion => InstanceCache.Version;

    public override ConnectionState State => _handle is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <summary>The transaction begun here and not yet ended.</summary>
    internal WarehouseTransaction? Transaction { get; set; }

    /// <summary>The reader whose rows DuckDB is still computing; another command would cut it short.</summary>
    internal WarehouseDataReader? Stream { get; set; }

    internal ConnectionHandle Handle =>
        _handle ?? throw new InvalidOperationException("The connection is closed.");

    /// <exception cref="WarehouseException">The file is locked by another process, missing or damaged.</exception>
    /// <exception cref="DllNotFoundException">libduckdb is not where it is looked for.</exception>
    public override void Open()
    {
        if (_handle is not null)
            throw new InvalidOperationException("The connection is already open.");
        var instance = InstanceCache.Acquire(_options);
        try
        {
            _handle = instance.Connect();
            _instance = instance;
        }
        catch
        {
            InstanceCache.Release(instance);
            throw;
        }

        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>Closes readers and appenders, takes an open transaction back, and leaves the database.</summary>
    public override void Close()
    {
        if (_handle is null || _instance is null)
            return;
        foreach (var release in _dependents.Values.ToList())
            release();
        _dependents.Clear();
        Transaction?.Forget();
        _handle.Dispose();
        InstanceCache.Release(_instance);
        (_handle, _instance) = (null, null);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <summary>Begins a transaction; DuckDB's are snapshots.</summary>
    public new WarehouseTransaction BeginTransaction() => (WarehouseTransaction)base.BeginTransaction();

    /// <summary>Appends rows to a table inside the open transaction, by far the fastest way in.</summary>
    /// <param name="table">The table's name, without quotes.</param>
    /// <param name="columns">The columns to write, in this order; null means all, others take defaults.</param>
    /// <param name="schema">The table's schema; null means the search path.</param>
    /// <exception cref="InvalidOperationException">There is no transaction: each flush would commit.</exception>
    /// <exception cref="WarehouseException">There is no such table or column.</exception>
    public WarehouseAppender CreateAppender(
        string table, IReadOnlyList<string>? columns = null, string? schema = null)
    {
        EnsureIdle();
        return new WarehouseAppender(this, schema, table, columns ?? []);
    }

    public new WarehouseCommand CreateCommand() => new() { Connection = this };

    /// <exception cref="NotSupportedException">Always: open another connection instead.</exception>
    public override void ChangeDatabase(string databaseName) =>
        throw new NotSupportedException("A DuckDB connection stays with its database; open another one.");

    /// <summary>Refuses a second command while a reader is still streaming.</summary>
    internal void EnsureIdle()
    {
        _ = Handle;
        if (Stream is not null)
            throw new InvalidOperationException(
                "A reader is open on this connection and has rows left; read it to the end or dispose it first.");
    }

    internal void Execute(string sql) => SimpleStatement.Run(Handle, sql);

    /// <summary>Something that holds on to the native connection and has to go before it.</summary>
    internal void Track(object dependent, Action release) => _dependents[dependent] = release;

    internal void Untrack(object dependent) => _dependents.Remove(dependent);

    /// <summary>Ends a query whose rows were not all read.</summary>
    /// <remarks>DuckDB keeps it, with its memory and snapshot, until the connection prepares something else.</remarks>
    internal void EndStream()
    {
        using var text = new StatementText(Handle, "SELECT 1");
        try
        {
            text.Prepare(0).Dispose();
        }
        catch (WarehouseException)
        {
            // The transaction is aborted; whoever ended the query learns that from its next statement.
        }
    }

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
