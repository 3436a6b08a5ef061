using System.Diagnostics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Telemetry;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>The queries of all visitors, each in a worker of its own that was started before it was needed.</summary>
internal sealed class QueryPool(QueryOptions options) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<QueryProcess> spares = new();
    private bool isEnded;

    /// <summary>Who runs and who waits.</summary>
    public QueryTurns Turns { get; } = new(options);

    /// <summary>Starts the workers that are to be ready.</summary>
    public void Warm()
    {
        lock (gate)
        {
            while (!isEnded && spares.Count < options.Workers) spares.Enqueue(new QueryProcess());
        }
    }

    /// <summary>Waits for a turn, runs the query and writes what comes back.</summary>
    /// <param name="who">Whose it is.</param>
    /// <param name="request">What to ask.</param>
    /// <param name="target">Where the answer goes; it is whole only when this ends.</param>
    /// <param name="cancel">Nobody waits for it any more.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="QueryBusyException">Others were before it for as long as a query may take.</exception>
    /// <inheritdoc cref="QueryProcess.Ask"/>
    public async Task<long> RunAsync(string who, QueryRequest request, Stream target, CancellationToken cancel)
    {
        var asked = Stopwatch.GetTimestamp();
        using var turn = await EnterAsync(who, cancel);
        Instruments.QueryWait.Record(Stopwatch.GetElapsedTime(asked).TotalSeconds);
        using var time = new QueryTime();
        using var worker = Take();
        _ = Task.Run(Warm, CancellationToken.None);
        await using var left = cancel.Register(worker.Stop);
        var rows = await Task.Factory.StartNew(
            () => worker.Ask(request, target), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        time.IsAnswered = true;
        return rows;
    }

    public void Dispose()
    {
        lock (gate)
        {
            isEnded = true;
            foreach (var spare in spares) spare.Dispose();
            spares.Clear();
        }
    }

    private async Task<IDisposable> EnterAsync(string who, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Seconds));
        try
        {
            return await Turns.EnterAsync(who, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new QueryBusyException($"查询的人太多，等了 {options.Seconds} 秒仍没有轮到，请稍后再试。");
        }
    }

    // One that has died while it waited is no spare.
    private QueryProcess Take()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isEnded, this);
            while (spares.TryDequeue(out var spare))
            {
                if (spare.IsAlive) return spare;
                spare.Dispose();
            }

            return new QueryProcess();
        }
    }
}
