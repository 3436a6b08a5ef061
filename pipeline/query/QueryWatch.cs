using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PerfEtl.Pipeline.Query;

/// <summary>Ends the program when a query takes too long or too much memory, or when somebody stops it.</summary>
/// <remarks>
/// DuckDB looks at its own limits between steps only: one value such as <c>repeat('x', 3000000000)</c> is computed past
/// every limit and cannot be interrupted. So the program watches itself and goes, which ends whatever runs in it; see
/// docs/decisions/0019-a-query-watches-itself.md.
/// </remarks>
internal sealed partial class QueryWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly QueryOptions _limits;
    private readonly Action _discard;
    private readonly Action<QueryLimitException> _tell;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly IReadOnlyList<PosixSignalRegistration> _signals;

    /// <param name="limits">What the query may ask for.</param>
    /// <param name="discard">Takes away what has been written so far.</param>
    /// <param name="tell">Says why it ends.</param>
    public QueryWatch(QueryOptions limits, Action discard, Action<QueryLimitException> tell)
    {
        (_limits, _discard, _tell) = (limits, discard, tell);
        _signals = [.. Signals.Select(signal => PosixSignalRegistration.Create(signal, Stop))];
        new Thread(Watch) { IsBackground = true, Name = "query watch" }.Start();
    }

    /// <summary>Ends the watch and then does the last step, which nothing interrupts any more.</summary>
    public void Finish(Action lastStep)
    {
        lock (_gate)
        {
            _ended.Set();
            lastStep();
        }
    }

    public void Dispose()
    {
        lock (_gate) _ended.Set();
        foreach (var signal in _signals) signal.Dispose();
    }

    private void Watch()
    {
        while (!_ended.Wait(Pause))
        {
            if (_clock.Elapsed.TotalSeconds > _limits.Seconds) End(QueryLimitException.Time(_limits.Seconds));
            if (Environment.WorkingSet > (long)_limits.MemoryMegabytes << 20)
                End(QueryLimitException.Memory(_limits.MemoryMegabytes));
        }
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        End(QueryLimitException.Stopped());
    }

    private void End(QueryLimitException why)
    {
        lock (_gate)
        {
            if (_ended.IsSet) return;
            _discard();
            _tell(why);
            Leave(ExitCode.Failed);
        }
    }

    // Not by way of exit(): that tears DuckDB down while its threads still run.
    private static void Leave(int code)
    {
        if (OperatingSystem.IsWindows()) Environment.Exit(code);
        else LeaveAtOnce(code);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void LeaveAtOnce(int code);
}
