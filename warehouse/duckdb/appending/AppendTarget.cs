using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>The native appender and the data chunk it is fed from.</summary>
internal sealed class AppendTarget : IDisposable
{
    private readonly AppenderHandle _appender;
    private readonly DataChunkHandle _chunk;

    /// <exception cref="WarehouseException">There is no such table or column.</exception>
    public AppendTarget(ConnectionHandle connection, string? schema, string table, IReadOnlyList<string> columns)
    {
        var schemaName = schema is null ? null : Utf8Text.Terminated(schema);
        var state = AppenderApi.Create(connection, null, schemaName, Utf8Text.Terminated(table), out _appender);
        try
        {
            Check(state);
            foreach (var column in columns)
                Check(AppenderApi.AddColumn(_appender, Utf8Text.Terminated(column)));
            using var description = Describe(connection, schemaName, table);
            Columns = Writers(i => columns.Count > 0 ? columns[i] : Name(description, i), out _chunk);
            Attach();
        }
        catch
        {
            _appender.Dispose();
            throw;
        }
    }

    /// <summary>One writer per column, in the order of the rows' values.</summary>
    public ColumnWriter[] Columns { get; }

    /// <summary>Hands a full or last chunk over and starts the next one.</summary>
    public void Flush(int rowCount)
    {
        VectorApi.SetSize(_chunk, (ulong)rowCount);
        Check(AppenderApi.Append(_appender, _chunk));
        VectorApi.Reset(_chunk);
        Attach();
    }

    /// <summary>Makes DuckDB take everything; constraints are checked here at the latest.</summary>
    public void Close() => Check(AppenderApi.Close(_appender));

    public void Dispose()
    {
        _chunk?.Dispose();
        _appender.Dispose();
    }

    private static TableDescriptionHandle Describe(ConnectionHandle connection, byte[]? schema, string table)
    {
        _ = AppenderApi.Describe(connection, null, schema, Utf8Text.Terminated(table), out var description);
        return description;
    }

    private static string Name(TableDescriptionHandle description, int column) =>
        Utf8Text.Taken(AppenderApi.ColumnName(description, (ulong)column)) ?? "?";

    private ColumnWriter[] Writers(Func<int, string> name, out DataChunkHandle chunk)
    {
        var types = Enumerable.Range(0, (int)AppenderApi.ColumnCount(_appender))
            .Select(i => AppenderApi.ColumnType(_appender, (ulong)i)).ToArray();
        try
        {
            chunk = VectorApi.CreateChunk([.. types.Select(type => type.DangerousGetHandle())], (ulong)types.Length);
            return [.. types.Select((type, i) => WriterFactory.For(name(i), type))];
        }
        finally
        {
            foreach (var type in types)
                type.Dispose();
        }
    }

    private void Attach()
    {
        for (var i = 0; i < Columns.Length; i++)
            Columns[i].Attach(VectorApi.Vector(_chunk, (ulong)i));
    }

    private void Check(NativeState state)
    {
        if (state == NativeState.Success)
            return;
        using var error = AppenderApi.ErrorData(_appender);
        throw new WarehouseException(
            Utf8Text.Borrowed(AppenderApi.ErrorMessage(error)) ?? "The appender gave no reason.",
            AppenderApi.ErrorType(error));
    }
}
