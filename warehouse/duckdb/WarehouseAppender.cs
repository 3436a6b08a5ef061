using DuckDB.NET.Data;
using PerfEtl.Warehouse.DuckDB.Appending;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>
/// Writes rows into a table in bulk: <c>BeginRow()</c>, a value per column, <c>EndRow()</c>, at last
/// <c>Complete()</c>.
/// </summary>
/// <remarks>
/// Values are taken exactly or refused, with the column's name: no rounding, no cutting off, no patching of bad text;
/// only times finer than a microsecond lose that part. The package would write rows that were never completed when it
/// is disposed of, even after a rollback; here they are cleared, and a transaction with an appender that was not
/// completed can only be rolled back: half a load is never committed.
/// </remarks>
public sealed class WarehouseAppender : IDisposable
{
    private readonly WarehouseConnection _connection;
    private readonly WarehouseTransaction _transaction;
    private readonly EngineAppender _engine;
    private readonly ColumnWriter[] _columns;
    private readonly string _table;
    private IDuckDBAppenderRow? _row;
    private int _column;

    internal WarehouseAppender(WarehouseConnection connection, string schema, string table)
    {
        _transaction = connection.Transaction ?? throw new InvalidOperationException(
            "Begin a transaction before appending: without one, each flush would commit by itself.");
        (_connection, _table) = (connection, table);
        _columns = WriterFactory.Of(connection, schema, table);
        _engine = new EngineAppender(connection, schema, table);
        _transaction.Begin(this, table);
        connection.Track(this, Dispose);
    }

    /// <summary>How many rows have been ended.</summary>
    public long RowCount { get; private set; }

    /// <exception cref="InvalidOperationException">The row before has not been ended.</exception>
    /// <exception cref="WarehouseException">
    /// The engine refused the rows so far; the appender is of no more use.
    /// </exception>
    public WarehouseAppender BeginRow()
    {
        EnsureUsable();
        EnsureBetweenRows();
        _row = _engine.RowAfter(RowCount);
        _column = 0;
        return this;
    }

    /// <exception cref="InvalidOperationException">The row has too few values.</exception>
    public void EndRow()
    {
        if (_row is null || _column != _columns.Length)
            throw new InvalidOperationException(
                $"A row of {_table} has {_columns.Length} values, but {(_row is null ? 0 : _column)} were appended.");
        _row.EndRow();
        _row = null;
        RowCount++;
    }

    public WarehouseAppender AppendNull()
    {
        _ = Column;
        _row!.AppendNullValue();
        return Next();
    }

    public WarehouseAppender Append(bool? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row!, present);
        return Next();
    }

    /// <summary>Any integer column, DECIMAL, or DOUBLE where it is exact.</summary>
    public WarehouseAppender Append(long? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row!, present);
        return Next();
    }

    /// <summary>Any integer column.</summary>
    public WarehouseAppender Append(ulong? value) => Append((Int128?)value);

    /// <summary>Any integer column.</summary>
    public WarehouseAppender Append(Int128? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row!, present);
        return Next();
    }

    /// <summary>DOUBLE, and FLOAT where it is exact.</summary>
    public WarehouseAppender Append(double? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row!, present);
        return Next();
    }

    /// <summary>DECIMAL; more digits than the column has are an error.</summary>
    public WarehouseAppender Append(decimal? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row!, present);
        return Next();
    }

    /// <summary>DATE.</summary>
    public WarehouseAppender Append(DateOnly? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row!, present);
        return Next();
    }

    /// <summary>TIMESTAMP, not local time; TIMESTAMPTZ, UTC time only.</summary>
    public WarehouseAppender Append(DateTime? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row!, present);
        return Next();
    }

    /// <summary>UUID.</summary>
    public WarehouseAppender Append(Guid? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row!, present);
        return Next();
    }

    /// <summary>VARCHAR; half a surrogate pair is an error.</summary>
    public WarehouseAppender Append(string? value) => value is null ? AppendNull() : Append(value.AsSpan());

    /// <inheritdoc cref="Append(string?)"/>
    public WarehouseAppender Append(ReadOnlySpan<char> value)
    {
        Column.WriteText(_row!, value);
        return Next();
    }

    /// <summary>BLOB.</summary>
    public WarehouseAppender Append(byte[]? value)
    {
        if (value is null)
            return AppendNull();
        Column.WriteBytes(_row!, value);
        return Next();
    }

    /// <summary>Hands all rows to the transaction; only after this it can be committed.</summary>
    /// <exception cref="InvalidOperationException">A row has been begun and not ended.</exception>
    /// <exception cref="WarehouseException">A row breaks a constraint; roll back.</exception>
    public void Complete()
    {
        EnsureUsable();
        EnsureBetweenRows();
        _engine.Complete();
        _transaction.End(this);
    }

    /// <summary>Forgets what was not completed.</summary>
    public void Dispose()
    {
        _connection.Untrack(this);
        _engine.Dispose();
    }

    private ColumnWriter Column => _row is not null && _column < _columns.Length
        ? _columns[_column]
        : throw new InvalidOperationException(
            $"There is no place for this value: {_table} has {_columns.Length} columns, in BeginRow … EndRow.");

    private WarehouseAppender Next()
    {
        _column++;
        return this;
    }

    private void EnsureUsable()
    {
        if (!_engine.IsUsable || _connection.Transaction != _transaction)
            throw new InvalidOperationException(
                $"The appender for {_table} was completed, has failed, is disposed, or its transaction is over.");
    }

    private void EnsureBetweenRows()
    {
        if (_row is not null)
            throw new InvalidOperationException($"A row of {_table} has been begun and not ended.");
    }
}
