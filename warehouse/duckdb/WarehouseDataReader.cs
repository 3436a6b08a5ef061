using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using PerfEtl.Warehouse.DuckDB.Reading;
using PerfEtl.Warehouse.DuckDB.Running;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>The rows of a command, computed while they are read: a query's whole result is never in memory.</summary>
/// <remarks>
/// What <c>GetValue</c> returns: integers, floating point numbers, decimals, text and blobs as themselves; HUGEINT as
/// decimal; DATE and timestamps as <see cref="DateTime"/> (UTC kind with time zone); TIME as <see cref="TimeSpan"/>;
/// UUID as <see cref="Guid"/>; ENUM and INTERVAL as text; LIST, STRUCT and MAP as lists and dictionaries of objects.
/// <c>GetFieldValue</c> also gives <see cref="DateOnly"/>, <see cref="TimeOnly"/>, <see cref="DateTimeOffset"/>,
/// <see cref="Int128"/> and every conversion that cannot lose anything unnoticed.
/// Disposing the reader runs the statements of the command that have not run yet, unless one has failed.
/// </remarks>
[SuppressMessage("Design", "CA1010:Collections should be generic", Justification = "ADO.NET's own shape.")]
[SuppressMessage("Usage", "CA2201:Do not raise reserved exception types", Justification = "ADO.NET asks for this one.")]
public sealed class WarehouseDataReader : DbDataReader
{
    private readonly WarehouseConnection _connection;
    private readonly StatementRun _run;
    private readonly CommandBehavior _behavior;
    private QueryResult? _rows;
    private bool _hasRows;
    private int _row = -1;
    private bool _isClosed;

    /// <param name="connection">The connection the command runs on.</param>
    /// <param name="run">The command's statements, owned from here on.</param>
    /// <param name="behavior">With SingleRow the result is computed at once, as nobody will read it to its end.</param>
    /// <param name="cancel">Stops the statements that run before the first row.</param>
    internal WarehouseDataReader(
        WarehouseConnection connection, StatementRun run, CommandBehavior behavior, CancellationToken cancel)
    {
        (_connection, _run, _behavior) = (connection, run, behavior);
        NextResult(cancel);
        connection.Track(this, Abandon);
    }

    public override int Depth => 0;

    public override int FieldCount => Columns.Count;

    public override bool HasRows => _hasRows;

    public override bool IsClosed => _isClosed;

    /// <summary>How many rows the statements so far changed; −1 when none of them changes rows.</summary>
    public override int RecordsAffected => (int)Math.Min(_run.RecordsAffected, int.MaxValue);

    private IReadOnlyList<ResultColumn> Columns => Open._rows?.Columns ?? [];

    private WarehouseDataReader Open =>
        _isClosed ? throw new InvalidOperationException("The reader is closed.") : this;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => Read(default);

    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<bool>(cancellationToken);
        return _rows is { } rows && _row + 1 < rows.RowCount
            ? Task.FromResult(Read(cancellationToken))
            : Task.Run(() => Read(cancellationToken), cancellationToken);
    }

    public override bool NextResult() => NextResult(default);

    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) =>
        Task.Run(() => NextResult(cancellationToken), cancellationToken);

    public override void Close()
    {
        if (_isClosed)
            return;
        try
        {
            while (NextResult(default))
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
        var names = Columns.Select(column => column.Name).ToList();
        var exact = names.IndexOf(name);
        var index = exact >= 0 ? exact : names.FindIndex(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? index
            : throw new IndexOutOfRangeException($"There is no column '{name}', only {string.Join(", ", names)}.");
    }

    public override Type GetFieldType(int ordinal) => Column(ordinal).Reader.ClrType;

    public override string GetDataTypeName(int ordinal) => Column(ordinal).TypeName;

    public override DataTable GetSchemaTable() => SchemaTable.Of(Columns);

    public override bool IsDBNull(int ordinal) => Column(ordinal).Reader.IsNull(Row);

    public override object GetValue(int ordinal) =>
        IsDBNull(ordinal) ? DBNull.Value : Field(ordinal, static (reader, row) => reader.Value(row));

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    public override T GetFieldValue<T>(int ordinal)
    {
        var column = Column(ordinal);
        if (column.Reader.IsNull(Row))
            return Null<T>(column);
        return Field(ordinal, static (reader, row) =>
            reader is TypedReader<T> typed ? typed.Read(row) : FieldConversion.Read<T>(reader, row));
    }

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
        Part(GetFieldValue<byte[]>(ordinal), dataOffset, buffer, bufferOffset, length);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        Part(GetString(ordinal).ToCharArray(), dataOffset, buffer, bufferOffset, length);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    internal bool NextResult(CancellationToken cancel)
    {
        _ = Open;
        Forget();
        _rows = _run.NextRows(mayStream: !_behavior.HasFlag(CommandBehavior.SingleRow), cancel);
        _hasRows = _rows is not null && Fetch(cancel);
        return _rows is not null;
    }

    internal bool Read(CancellationToken cancel)
    {
        if (Open._rows is not { } rows)
            return false;
        if (++_row < rows.RowCount)
            return true;
        return Fetch(cancel) && ++_row == 0;
    }

    /// <remarks>After a failure neither further rows nor the statements behind it are to be had.</remarks>
    private bool Fetch(CancellationToken cancel)
    {
        try
        {
            _row = -1;
            var any = _rows!.NextChunk(cancel);
            _connection.Stream = _rows is { IsStreaming: true, IsExhausted: false } ? this : null;
            return any;
        }
        catch
        {
            _run.Abandon();
            Forget();
            throw;
        }
    }

    /// <summary>Leaves the current rows; a query that was still running ends here.</summary>
    private void Forget()
    {
        _rows?.Dispose();
        (_rows, _row, _hasRows) = (null, -1, false);
        if (_connection.Stream != this)
            return;
        _connection.Stream = null;
        _connection.EndStream();
    }

    /// <summary>Lets go of everything native without running what is left.</summary>
    internal void Abandon()
    {
        _isClosed = true;
        Forget();
        _run.Dispose();
        _connection.Untrack(this);
    }

    private ResultColumn Column(int ordinal) => ordinal >= 0 && ordinal < Columns.Count
        ? Columns[ordinal]
        : throw new IndexOutOfRangeException($"There is no column {ordinal}, only {Columns.Count} columns.");

    private int Row => _rows is { } rows && _row >= 0 && _row < rows.RowCount
        ? _row
        : throw new InvalidOperationException("There is no current row: call Read first, and stop when it says false.");

    private T Field<T>(int ordinal, Func<VectorReader, long, T> read)
    {
        var column = Column(ordinal);
        try
        {
            return read(column.Reader, Row);
        }
        catch (Exception problem) when (problem is OverflowException or InvalidCastException or NotSupportedException)
        {
            throw FieldConversion.Explain(column.Name, column.TypeName, problem);
        }
    }

    private static T Null<T>(ResultColumn column)
    {
        if (DBNull.Value is T databaseNull)
            return databaseNull;
        return default(T) is null
            ? default!
            : throw new InvalidCastException($"Column '{column.Name}' is NULL, which is no {typeof(T).Name}.");
    }

    private static long Part<T>(T[] value, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
            return value.Length;
        var start = Math.Min(offset, value.Length);
        var count = Math.Min(value.Length - start, length);
        Array.Copy(value, start, buffer, bufferOffset, count);
        return count;
    }
}
