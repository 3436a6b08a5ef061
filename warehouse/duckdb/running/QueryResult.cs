using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>The rows of one statement, a data chunk at a time.</summary>
internal sealed class QueryResult : IDisposable
{
    private readonly ResultHandle _result;
    private readonly Interrupter _interrupter;
    private DataChunkHandle? _chunk;

    /// <param name="result">Owned from here on.</param>
    /// <param name="isStreaming">Whether DuckDB computes the rows as they are fetched.</param>
    /// <param name="interrupter">The command's, which outlives its results.</param>
    public QueryResult(ResultHandle result, bool isStreaming, Interrupter interrupter)
    {
        IsStreaming = isStreaming;
        _result = result;
        _interrupter = interrupter;
        Columns = [.. Enumerable.Range(0, (int)ResultApi.ColumnCount(result)).Select(i => ResultColumn.Of(result, i))];
    }

    public IReadOnlyList<ResultColumn> Columns { get; }

    public bool IsStreaming { get; }

    /// <summary>How many rows the current chunk has.</summary>
    public int RowCount { get; private set; }

    /// <summary>Whether all chunks have been fetched.</summary>
    public bool IsExhausted { get; private set; }

    /// <returns>Whether there is another chunk, with at least one row.</returns>
    /// <exception cref="WarehouseException">A row could not be computed.</exception>
    public bool NextChunk(CancellationToken cancel)
    {
        RowCount = 0;
        while (!IsExhausted && RowCount == 0)
        {
            _chunk?.Dispose();
            _chunk = _interrupter.Run(Fetch, cancel);
            IsExhausted = _chunk.IsInvalid;
            RowCount = IsExhausted ? 0 : (int)VectorApi.Size(_chunk);
        }

        for (var i = 0; i < Columns.Count && RowCount > 0; i++)
            Columns[i].Reader.Attach(VectorApi.Vector(_chunk!, (ulong)i));
        return RowCount > 0;
    }

    /// <remarks>
    /// DuckDB returns no chunk at the end and also after a failure, so the error has to be asked for.
    /// </remarks>
    private DataChunkHandle Fetch()
    {
        var chunk = ResultApi.FetchChunk(_result.Value);
        if (chunk.IsInvalid && Utf8Text.Borrowed(ResultApi.Error(_result)) is { Length: > 0 } error)
            throw new WarehouseException(error, ResultApi.ErrorType(_result));
        return chunk;
    }

    public void Dispose()
    {
        RowCount = 0;
        _chunk?.Dispose();
        _result.Dispose();
    }
}
