using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>Whose query runs next: of those who wait, whoever has been served longest ago.</summary>
/// <param name="options">How many run at a time, in all and of one person, and how many of one person wait.</param>
internal sealed class QueryTurns(QueryOptions options)
{
    private readonly Lock gate = new();
    private readonly List<(string Who, TaskCompletionSource<IDisposable> Turn)> waiting = [];
    private readonly Dictionary<string, int> running = [];
    private readonly Dictionary<string, long> servedAt = [];
    private long served;

    /// <summary>How many run now, and how many wait.</summary>
    public (int Running, int Waiting) Now
    {
        get
        {
            lock (gate) return (running.Values.Sum(), waiting.Count);
        }
    }

    /// <summary>Waits for a turn; it ends when what is returned is disposed of.</summary>
    /// <exception cref="QueryBusyException">Too many queries of this person wait.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public async Task<IDisposable> EnterAsync(string who, CancellationToken cancel)
    {
        var turn = new TaskCompletionSource<IDisposable>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (waiting.Count(other => other.Who == who) >= options.WaitingOfOne)
                throw new QueryBusyException($"您已有 {options.WaitingOfOne} 条查询在等待，请等它们完成后再试。");
            waiting.Add((who, turn));
            GiveTurns();
        }

        await using var left = cancel.Register(() => Leave(turn, cancel));
        return await turn.Task;
    }

    private void GiveTurns()
    {
        while (running.Values.Sum() < options.Workers)
        {
            var next = waiting.Where(one => running.GetValueOrDefault(one.Who) < options.WorkersOfOne)
                .OrderBy(one => running.GetValueOrDefault(one.Who)).ThenBy(one => servedAt.GetValueOrDefault(one.Who))
                .FirstOrDefault();
            if (next.Turn is null) return;
            waiting.Remove(next);
            running[next.Who] = running.GetValueOrDefault(next.Who) + 1;
            servedAt[next.Who] = ++served;
            next.Turn.SetResult(new Turn(() => End(next.Who)));
        }
    }

    private void End(string who)
    {
        lock (gate)
        {
            if (--running[who] == 0) running.Remove(who);
            GiveTurns();
        }
    }

    private void Leave(TaskCompletionSource<IDisposable> turn, CancellationToken cancel)
    {
        lock (gate)
        {
            if (waiting.RemoveAll(one => one.Turn == turn) > 0) turn.SetCanceled(cancel);
        }
    }

    private sealed class Turn(Action end) : IDisposable
    {
        private int isEnded;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isEnded, 1) == 0) end();
        }
    }
}

/// <summary>So many queries wait that one more is not taken.</summary>
/// <param name="message">For people.</param>
internal sealed class QueryBusyException(string message) : Exception(message);
