using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data;
using PerfEtl.Warehouse.DuckDB.Reading;
using PerfEtl.Warehouse.DuckDB.Running;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>The rows of a command.</summary>
/// <remarks>
/// What <c>GetValue</c> returns: integers, floating point numbers, decimals, text and blobs as themselves; HUGEINT as
/// decimal; DATE and timestamps as <see cref="DateTime"/> (UTC kind with time zone); TIME as <see cref="TimeSpan"/>;
/// UUID as <see cref="Guid"/>; ENUM and INTERVAL as text; LIST, STRUCT and MAP as lists and dictionaries of objects.
/// <c>GetFieldValue</c> also gives <see cref="DateOnly"/>, <see cref="TimeOnly"/>, <see cref="DateTimeOffset"/>,
/// <see cref="Int128"/> and every conversion that cannot lose anything unnoticed.
/// Disposing the reader runs the statements of the command that have not run yet, unless one has failed or the
/// command was cancelled.
/// </remarks>
[SuppressMessage("Design", "CA1010:Collections should be generic", Justification = "ADO.NET's own shape.")]
[SuppressMessage("Usage", "CA2201:Do not raise reserved exception types", Justification = "ADO.NET asks for it.")]
public sealed class WarehouseDataReader : DbDataReader
{
    private readonly WarehouseConnection _connection;
    private readonly DuckDBDataReader _engine;
    private readonly Interrupter _interrupter;
    private readonly CommandBehavior _behavior;
    private readonly bool _isStreaming;
    private ResultColumn[] _columns = [];
    private bool _hasRow;
    private bool _hasFailed;
    private bool _isClosed;

    /// <param name="connection">The connection the command runs on.</param>
    /// <param name="engine">The package's reader, at its first result; owned from here on.</param>
    /// <param name="interrupter">Time limit and cancellation of the whole command; owned from here on.</param>
    /// <param name="behavior">Whether the connection closes with the reader.</param>
    /// <param name="isStreaming">Whether rows are computed while they are read.</param>
    internal WarehouseDataReader(
        WarehouseConnection connection, DuckDBDataReader engine, Interrupter interrupter, CommandBehavior behavior,
        bool isStreaming)
    {
        (_connection, _engine, _interrupter) = (connection, engine, interrupter);
        (_behavior, _isStreaming) = (behavior, isStreaming);
        connection.Track(this, Abandon);
        try
        {
            Describe(engine.FieldCount > 0);
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    public override int Depth => 0;

    public override int FieldCount => Columns.Length;

    public override bool HasRows => Columns.Length > 0 && _engine.HasRows;

    public override bool IsClosed => _isClosed;

    /// <summary>Not known: −1. Ask <see cref="DbCommand.ExecuteNonQuery"/>.</summary>
    public override int RecordsAffected => -1;

    private ResultColumn[] Columns =>
        _isClosed ? throw new InvalidOperationException("The reader is closed.") : _columns;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => Read(default);

    public override Task<bool> ReadAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<bool>(cancellationToken)
        : _isStreaming ? Task.Run(() => Read(cancellationToken), cancellationToken)
        : Task.FromResult(Read(cancellationToken));

    public override bool NextResult() => NextResult(default);

    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) =>
        Task.Run(() => NextResult(cancellationToken), cancellationToken);

    public override void Close()
    {
        if (_isClosed)
            return;
        try
        {
            while (!_hasFailed && !_interrupter.IsCancelled && NextResult(default))
            {
            }
        }
        finally
        {
            Abandon();
            if (_behavior.HasFlag(CommandBehavior.CloseConnection))
                _connection.Close();
        }
    }

    public override string GetName(int ordinal) => Column(ordinal).Name;

    public override int GetOrdinal(string name)
    {
        var columns = Columns;
        var exact = Array.FindIndex(columns, column => column.Name == name);
        var index = exact >= 0
            ? exact
            : Array.FindIndex(columns, column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? index
            : throw new IndexOutOfRangeException(
                $"There is no column '{name}', only {string.Join(", ", columns.Select(column => column.Name))}.");
    }

    public override Type GetFieldType(int ordinal) => Column(ordinal).ClrType;

    public override string GetDataTypeName(int ordinal) => Column(ordinal).TypeName;

    public override DataTable GetSchemaTable() => SchemaTable.Of(Columns);

    public override bool IsDBNull(int ordinal) => InRow(ordinal) is not null && _engine.IsDBNull(ordinal);

    public override object GetValue(int ordinal) => FieldValue.Shown(InRow(ordinal), _engine, ordinal);

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    public override T GetFieldValue<T>(int ordinal) => FieldValue.As<T>(InRow(ordinal), _engine, ordinal);

    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    public override char GetChar(int ordinal) => GetFieldValue<char>(ordinal);

    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);

    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        FieldValue.Part(GetFieldValue<byte[]>(ordinal), dataOffset, buffer, bufferOffset, length);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        FieldValue.Part(GetString(ordinal).ToCharArray(), dataOffset, buffer, bufferOffset, length);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    internal bool NextResult(CancellationToken cancel)
    {
        _ = Columns;
        return Describe(Step(_engine.NextResult, cancel));
    }

    internal bool Read(CancellationToken cancel)
    {
        if (Columns.Length == 0)
            return false;
        _hasRow = _isStreaming ? Step(_engine.Read, cancel) : _engine.Read();
        if (!_hasRow && _connection.Stream == this)
            _connection.Stream = null;
        return _hasRow;
    }

    /// <summary>Lets go of the engine's result without running what is left.</summary>
    internal void Abandon()
    {
        (_isClosed, _hasRow) = (true, false);
        _engine.Dispose();
        _interrupter.Dispose();
        _connection.Untrack(this);
        if (_connection.Stream == this)
            _connection.Stream = null;
    }

    private bool Describe(bool hasResult)
    {
        (_hasRow, _columns) = (false, hasResult ? ResultColumn.AllOf(_engine) : []);
        _connection.Stream = hasResult && _isStreaming ? this : null;
        return hasResult;
    }

    /// <remarks>After a failure neither further rows nor the statements behind it are to be had.</remarks>
    private bool Step(Func<bool> step, CancellationToken cancel)
    {
        try
        {
            return _interrupter.Run(step, cancel);
        }
        catch
        {
            (_hasFailed, _hasRow) = (true, false);
            if (_connection.Stream == this)
                _connection.Stream = null;
            throw;
        }
    }

    private ResultColumn Column(int ordinal) => ordinal >= 0 && ordinal < Columns.Length
        ? Columns[ordinal]
        : throw new IndexOutOfRangeException($"There is no column {ordinal}, only {Columns.Length} columns.");

    private ResultColumn InRow(int ordinal) => _hasRow
        ? Column(ordinal)
        : throw new InvalidOperationException("There is no current row: call Read first, and stop when it says false.");
}
