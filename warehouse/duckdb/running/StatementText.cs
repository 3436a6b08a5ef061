using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>One SQL text, parsed into its statements.</summary>
/// <remarks>
/// They are prepared one at a time, each after the one before has run: <c>create table t …; insert into t …</c> could
/// not be prepared otherwise.
/// </remarks>
internal sealed class StatementText : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly ExtractedHandle _statements;

    /// <exception cref="WarehouseException">The text is not SQL; the message says where.</exception>
    public StatementText(ConnectionHandle connection, string sql)
    {
        _connection = connection;
        Count = checked((int)StatementApi.Extract(connection, Utf8Text.Terminated(sql), out _statements));
        if (Count > 0 || Utf8Text.Borrowed(StatementApi.ExtractError(_statements)) is not { Length: > 0 } error)
            return;
        _statements.Dispose();
        throw WarehouseException.From(error);
    }

    /// <summary>How many statements there are; none in a text of comments only.</summary>
    public int Count { get; }

    /// <exception cref="WarehouseException">A table is missing, a column is unknown, and the like.</exception>
    public PreparedStatement Prepare(int index)
    {
        var state = StatementApi.Prepare(_connection, _statements, (ulong)index, out var prepared);
        if (state == NativeState.Success)
            return new PreparedStatement(prepared);
        using (prepared)
            throw WarehouseException.From(Utf8Text.Borrowed(StatementApi.PrepareError(prepared)));
    }

    public void Dispose() => _statements.Dispose();
}
