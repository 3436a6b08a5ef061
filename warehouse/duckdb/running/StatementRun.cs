using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>The statements of one command, run one after the other.</summary>
/// <param name="text">The parsed text, owned from here on; null when <paramref name="kept"/> is all there is.</param>
/// <param name="kept">A single statement that the command keeps prepared; null to prepare each.</param>
/// <param name="parameters">Values for the parameters of all statements.</param>
/// <param name="interrupter">Time limit and cancellation of the whole command; owned from here on.</param>
internal sealed class StatementRun(
    StatementText? text, PreparedStatement? kept, WarehouseParameterCollection parameters, Interrupter interrupter)
    : IDisposable
{
    private readonly int _count = text?.Count ?? 1;
    private int _next;

    /// <summary>How many rows the statements so far changed; −1 when none of them changes rows.</summary>
    public long RecordsAffected { get; private set; } = -1;

    /// <summary>Runs on until a statement gives rows.</summary>
    /// <param name="mayStream">
    /// Whether a query may compute its rows as they are fetched. A change never does: leaving its rows unread would
    /// take it back.
    /// </param>
    /// <param name="cancel">Stops the running statement; the ones after it do not run.</param>
    /// <returns>The rows, or null after the last statement.</returns>
    public QueryResult? NextRows(bool mayStream, CancellationToken cancel)
    {
        while (_next < _count)
        {
            var (result, isStreaming) = RunNext(mayStream, cancel);
            if (ResultApi.Kind(result.Value) == ResultKind.Rows)
                return new QueryResult(result, isStreaming, interrupter);
            using (result)
                Count(result);
        }

        return null;
    }

    /// <summary>The statements that have not run yet are not run.</summary>
    public void Abandon() => _next = _count;

    public void Dispose()
    {
        text?.Dispose();
        interrupter.Dispose();
    }

    private (ResultHandle Result, bool IsStreaming) RunNext(bool mayStream, CancellationToken cancel)
    {
        var index = _next;
        Abandon();
        var prepared = kept ?? interrupter.Run(() => text!.Prepare(index), cancel);
        try
        {
            prepared.Bind(parameters);
            var streaming = mayStream && prepared.Type == WarehouseStatementType.Select;
            var result = interrupter.Run(() => prepared.Execute(streaming), cancel);
            _next = index + 1;
            return (result, streaming);
        }
        finally
        {
            if (prepared != kept)
                prepared.Dispose();
        }
    }

    private void Count(ResultHandle result)
    {
        if (ResultApi.Kind(result.Value) == ResultKind.ChangedRows)
            RecordsAffected = Math.Max(RecordsAffected, 0) + (long)ResultApi.RowsChanged(result);
    }
}
