using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>The package's appender; after a failure it is of no more use, and what was not completed is forgotten.
/// </summary>
internal sealed class EngineAppender(WarehouseConnection connection, string schema, string table) : IDisposable
{
    /// <summary>So many rows the package collects; it hands them over when it begins the next.</summary>
    private const int ChunkRows = 2048;
    private readonly DuckDBAppender _package = Told(() => connection.Engine.CreateAppender(schema, table));
    private bool _isClosed;

    /// <summary>Whether more rows can be given to it.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Begins the row after so many.</summary>
    /// <exception cref="WarehouseException">The engine refused the rows so far.</exception>
    public IDuckDBAppenderRow RowAfter(long rowCount) =>
        rowCount % ChunkRows == 0 ? Flushing(_package.CreateRow) : _package.CreateRow();

    /// <summary>Hands all rows over, and is of no more use then.</summary>
    /// <exception cref="WarehouseException">A row breaks a constraint.</exception>
    public void Complete()
    {
        Flushing(() =>
        {
            _isClosed = true;
            _package.Close();
            return this;
        });
        IsUsable = false;
    }

    /// <summary>Forgets what was not completed.</summary>
    public void Dispose()
    {
        IsUsable = false;
        if (_isClosed)
            return;
        _isClosed = true;
        try
        {
            _package.Clear();
            _package.Close();
        }
        catch (DuckDBException)
        {
            // What is being forgotten need not be written; whoever failed before has been told.
        }
    }

    /// <summary>A step that may hand rows over; if it fails, the appender is of no more use.</summary>
    private T Flushing<T>(Func<T> step)
    {
        connection.EnsureIdle();
        IsUsable = false;
        var result = Told(step);
        IsUsable = true;
        return result;
    }

    private static T Told<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (DuckDBException failure)
        {
            throw WarehouseException.From(failure);
        }
    }
}
