using PerfEtl.Warehouse.DuckDB.Appending;
using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>
/// Writes rows into a table in bulk: <c>BeginRow()</c>, a value per column, <c>EndRow()</c>, at last
/// <c>Complete()</c>.
/// </summary>
/// <remarks>
/// Values go unboxed into column vectors, 2,048 rows at a time. They are taken exactly or refused, with the column's
/// name: no rounding, no cutting off, no patching of bad text; only times finer than a microsecond lose that part.
/// A transaction with an appender that was not completed can only be rolled back: half a load is never committed.
/// </remarks>
public sealed class WarehouseAppender : IDisposable
{
    private static readonly int ChunkRows = (int)VectorApi.VectorSize();
    private readonly WarehouseConnection _connection;
    private readonly WarehouseTransaction _transaction;
    private readonly AppendTarget _target;
    private readonly string _table;
    private int _row;
    private int? _column;
    private bool _isUsable = true;

    internal WarehouseAppender(
        WarehouseConnection connection, string? schema, string table, IReadOnlyList<string> columns)
    {
        _transaction = connection.Transaction ?? throw new InvalidOperationException(
            "Begin a transaction before appending: without one, each flush would commit by itself.");
        (_connection, _table) = (connection, table);
        _target = new AppendTarget(connection.Handle, schema, table, columns);
        _transaction.Begin(this, table);
        connection.Track(this, Dispose);
    }

    /// <summary>How many rows have been ended.</summary>
    public long RowCount { get; private set; }

    /// <exception cref="InvalidOperationException">The row before has not been ended.</exception>
    public WarehouseAppender BeginRow()
    {
        EnsureUsable();
        EnsureBetweenRows();
        _column = 0;
        return this;
    }

    /// <exception cref="InvalidOperationException">The row has too few values.</exception>
    /// <exception cref="WarehouseException">DuckDB refused the rows so far; the appender is of no more use.</exception>
    public void EndRow()
    {
        if (_column != _target.Columns.Length)
            throw new InvalidOperationException(
                $"A row of {_table} has {_target.Columns.Length} values, but {_column ?? 0} were appended.");
        _column = null;
        RowCount++;
        if (++_row == ChunkRows)
            Flush();
    }

    public WarehouseAppender AppendNull()
    {
        Column.WriteNull(_row);
        return Next();
    }

    public WarehouseAppender Append(bool? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row, present);
        return Next();
    }

    /// <summary>Any integer column, DECIMAL, or DOUBLE where it is exact.</summary>
    public WarehouseAppender Append(long? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row, present);
        return Next();
    }

    /// <summary>Any integer column.</summary>
    public WarehouseAppender Append(ulong? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row, present);
        return Next();
    }

    /// <summary>Any integer column.</summary>
    public WarehouseAppender Append(Int128? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row, present);
        return Next();
    }

    /// <summary>DOUBLE, and FLOAT where it is exact.</summary>
    public WarehouseAppender Append(double? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row, present);
        return Next();
    }

    /// <summary>DECIMAL; more digits than the column has are an error.</summary>
    public WarehouseAppender Append(decimal? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row, present);
        return Next();
    }

    /// <summary>DATE.</summary>
    public WarehouseAppender Append(DateOnly? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row, present);
        return Next();
    }

    /// <summary>TIMESTAMP, not local time; TIMESTAMPTZ, UTC time only.</summary>
    public WarehouseAppender Append(DateTime? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row, present);
        return Next();
    }

    /// <summary>UUID.</summary>
    public WarehouseAppender Append(Guid? value)
    {
        if (value is not { } present)
            return AppendNull();
        Column.Write(_row, present);
        return Next();
    }

    /// <summary>VARCHAR; half a surrogate pair is an error.</summary>
    public WarehouseAppender Append(string? value) => value is null ? AppendNull() : Append(value.AsSpan());

    /// <inheritdoc cref="Append(string?)"/>
    public WarehouseAppender Append(ReadOnlySpan<char> value)
    {
        Column.WriteText(_row, value);
        return Next();
    }

    /// <summary>VARCHAR from bytes, which have to be valid UTF-8.</summary>
    public WarehouseAppender AppendUtf8(ReadOnlySpan<byte> value)
    {
        Column.WriteUtf8(_row, value);
        return Next();
    }

    /// <summary>BLOB.</summary>
    public WarehouseAppender Append(byte[]? value) => value is null ? AppendNull() : AppendBytes(value);

    /// <inheritdoc cref="Append(byte[])"/>
    public WarehouseAppender AppendBytes(ReadOnlySpan<byte> value)
    {
        Column.WriteBytes(_row, value);
        return Next();
    }

    /// <summary>Hands all rows to the transaction; only after this it can be committed.</summary>
    /// <exception cref="InvalidOperationException">A row has been begun and not ended.</exception>
    /// <exception cref="WarehouseException">A row breaks a constraint; roll back.</exception>
    public void Complete()
    {
        EnsureUsable();
        EnsureBetweenRows();
        Flush();
        _isUsable = false;
        _target.Close();
        _transaction.End(this);
    }

    /// <summary>Forgets what was not completed.</summary>
    public void Dispose()
    {
        _isUsable = false;
        _target.Dispose();
        _connection.Untrack(this);
    }

    private ColumnWriter Column => _column is { } index && index < _target.Columns.Length
        ? _target.Columns[index]
        : throw new InvalidOperationException(
            $"There is no place for this value: {_table} has {_target.Columns.Length} columns, in BeginRow … EndRow.");

    private WarehouseAppender Next()
    {
        _column++;
        return this;
    }

    private void Flush()
    {
        EnsureUsable();
        _connection.EnsureIdle();
        _isUsable = false;
        if (_row > 0)
            _target.Flush(_row);
        (_row, _isUsable) = (0, true);
    }

    private void EnsureUsable()
    {
        if (!_isUsable || _connection.Transaction != _transaction)
            throw new InvalidOperationException(
                $"The appender for {_table} was completed, has failed, is disposed, or its transaction is over.");
    }

    private void EnsureBetweenRows()
    {
        if (_column is not null)
            throw new InvalidOperationException($"A row of {_table} has been begun and not ended.");
    }
}
