using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace PerfEtl.Warehouse.DuckDB.Running;

/// <summary>Stops a command that takes too long, or that its caller no longer wants.</summary>
/// <remarks>
/// The package ignores a command's timeout. Only time spent inside the engine counts, from before the first statement
/// is prepared (constant folding runs there) to the last row; a slow reader of rows does not time out. The engine
/// forgets an interrupt that arrives between two steps, so it is repeated until the step ends, and never sent after
/// that: it would hit the next command.
/// </remarks>
internal sealed class Interrupter : IDisposable
{
    private static readonly TimeSpan Repeat = TimeSpan.FromMilliseconds(10);
    private readonly Lock _gate = new();
    private readonly DuckDBNativeConnection _connection;
    private readonly TimeSpan? _timeout;
    private readonly Timer _timer;
    private TimeSpan _used;
    private bool _inside;
    private bool _cancelled;
    private bool _timedOut;

    /// <param name="connection">The connection whose commands are interrupted.</param>
    /// <param name="timeoutSeconds">How long the command may take; 0 means as long as it wants.</param>
    public Interrupter(DuckDBNativeConnection connection, int timeoutSeconds)
    {
        _connection = connection;
        _timeout = timeoutSeconds > 0 ? TimeSpan.FromSeconds(timeoutSeconds) : null;
        _timer = new Timer(_ => Interrupt());
    }

    /// <summary>Whether the steps that are left will not start.</summary>
    public bool IsCancelled => Volatile.Read(ref _cancelled);

    /// <summary>Runs one step inside the engine, and tells its failures in the warehouse's words.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    /// <exception cref="WarehouseException">The step failed, ran out of time, or was cancelled.</exception>
    public T Run<T>(Func<T> step, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Enter();
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            using (cancel.UnsafeRegister(static self => ((Interrupter)self!).Cancel(), this))
                return step();
        }
        catch (Exception failure) when (failure is DuckDBException or OperationCanceledException
            or InvalidOperationException)
        {
            var told = WarehouseException.From(failure);
            throw Why(told, cancel) ?? told;
        }
        finally
        {
            Leave(started);
        }
    }

    /// <summary>Stops the step that is running; the next steps do not start. May be called from any thread.</summary>
    public void Cancel()
    {
        lock (_gate)
        {
            _cancelled = true;
            if (_inside)
                _timer.Change(TimeSpan.Zero, Repeat);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Enter()
    {
        lock (_gate)
        {
            if (_cancelled)
                throw Cancelled(null);
            if (_timeout is { } timeout && _used >= timeout)
                throw TimedOut(null);
            _inside = true;
            if (_timeout is { } total)
                _timer.Change(total - _used, Repeat);
        }
    }

    private void Leave(long started)
    {
        lock (_gate)
        {
            _inside = false;
            _used += TimeProvider.System.GetElapsedTime(started);
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void Interrupt()
    {
        lock (_gate)
        {
            if (!_inside || _connection.IsClosed)
                return;
            // A timer may fire a hair early, so what it did is remembered rather than worked out from the clock.
            _timedOut |= !_cancelled;
            _connection.Interrupt();
        }
    }

    private Exception? Why(WarehouseException failure, CancellationToken cancel)
    {
        if (failure.ErrorType != WarehouseErrorType.Interrupt)
            return null;
        if (cancel.IsCancellationRequested)
            return new OperationCanceledException("The command was cancelled.", failure, cancel);
        if (_cancelled)
            return Cancelled(failure);
        return _timedOut ? TimedOut(failure) : null;
    }

    private static WarehouseException Cancelled(Exception? cause) =>
        new("The command was cancelled.", WarehouseErrorType.Interrupt, cause);

    private WarehouseException TimedOut(Exception? cause) => new(
        $"The command took longer than its {_timeout?.TotalSeconds} s and was interrupted.",
        WarehouseErrorType.Interrupt, new TimeoutException("Command timeout expired.", cause));
}
