using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>A place for one reader process: started for the first document, kept for the next, replaced when it dies.
/// </summary>
/// <param name="limits">What a document may ask for.</param>
/// <param name="quiet">Held for reading beside others, and for writing to be alone.</param>
internal sealed class ReaderSeat(PdfLimits limits, ReaderWriterLockSlim quiet) : IDisposable
{
    // The reader itself stops at the limit and can say where; only one that cannot stop is killed, a little later.
    private readonly TimeSpan deadline = TimeSpan.FromSeconds(limits.Seconds + 0.5);

    private readonly Lock change = new();
    private ReaderProcess? process;
    private volatile bool isEnded;

    /// <summary>Reads one document; when that kills the process, once more in a new one, with no other beside it.
    /// </summary>
    /// <exception cref="ReaderDiedException">It killed both.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    /// <exception cref="ReaderStartException">No process starts.</exception>
    public T Read<T>(WorkerTask kind, ReadOnlyMemory<byte> document, Func<Unpacker, T> unpack)
    {
        try
        {
            Start();
            quiet.EnterReadLock();
            try
            {
                return Ask(kind, document, unpack);
            }
            finally
            {
                quiet.ExitReadLock();
            }
        }
        catch (ReaderDiedException)
        {
            return ReadAlone(kind, document, unpack);
        }
    }

    /// <summary>Ends the process, also in the middle of a document.</summary>
    public void Dispose()
    {
        lock (change)
        {
            isEnded = true;
            process?.Kill();
        }
    }

    /// <summary>Lets go of the process; only who asks may do so.</summary>
    public void Leave()
    {
        process?.Dispose();
        process = null;
    }

    private T ReadAlone<T>(WorkerTask kind, ReadOnlyMemory<byte> document, Func<Unpacker, T> unpack)
    {
        Start();
        quiet.EnterWriteLock();
        try
        {
            return Ask(kind, document, unpack);
        }
        finally
        {
            quiet.ExitWriteLock();
        }
    }

    private T Ask<T>(WorkerTask kind, ReadOnlyMemory<byte> document, Func<Unpacker, T> unpack)
    {
        try
        {
            return unpack(new Unpacker(process!.Ask(kind, document.Span, deadline)));
        }
        catch (Exception failure)
        {
            Leave();
            if (failure is InvalidDataException) throw new ReaderDiedException(ReaderDeath.Garbled);
            throw;
        }
    }

    private void Start()
    {
        if (process is not null) return;
        if (isEnded) throw new OperationCanceledException();
        var started = ReaderProcess.Start(limits);
        lock (change)
        {
            process = started;
            if (isEnded) process.Kill();
        }
    }
}
