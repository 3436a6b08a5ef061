namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Looks at the process's memory every few milliseconds, from a collected heap on.</summary>
internal sealed class PeakWatcher : IDisposable
{
    private readonly Thread thread;
    private readonly long before;
    private volatile bool isOver;
    private long peak;

    /// <summary>Collects what is to be collected and starts.</summary>
    public PeakWatcher()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        before = Environment.WorkingSet;
        thread = new Thread(Watch) { IsBackground = true };
        thread.Start();
    }

    /// <returns>The highest working set since the start over that at the start, in MiB.</returns>
    public long Stop()
    {
        isOver = true;
        thread.Join();
        return Math.Max(0, peak - before) / 1024 / 1024;
    }

    /// <inheritdoc/>
    public void Dispose() => isOver = true;

    private void Watch()
    {
        while (!isOver)
        {
            peak = Math.Max(peak, Environment.WorkingSet);
            Thread.Sleep(3);
        }
    }
}
