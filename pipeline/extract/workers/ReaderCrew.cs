using System.Collections.Concurrent;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>Threads that each hold one reader process and take documents from one queue, as many as there is work for.
/// </summary>
/// <remarks>Threads of their own: they wait on pipes, and whoever watches the clock must not have to wait for them.
/// </remarks>
internal sealed class ReaderCrew(PdfLimits limits, int size) : IDisposable
{
    private readonly BlockingCollection<Action<ReaderSeat>> documents = [];
    private readonly ReaderWriterLockSlim quiet = new();
    private readonly List<(ReaderSeat Seat, Thread Thread)> seats = [];
    private int unread;

    /// <summary>Queues a document; one more thread takes part when all have something to do.</summary>
    public void Add(Action<ReaderSeat> read)
    {
        var isMoreThanSeats = Interlocked.Increment(ref unread) > seats.Count;
        if (isMoreThanSeats && seats.Count < size)
        {
            var seat = new ReaderSeat(limits, quiet);
            seats.Add((seat, new Thread(() => Work(seat)) { IsBackground = true, Name = "reader" }));
            seats[^1].Thread.Start();
        }

        documents.Add(read);
    }

    /// <summary>Ends all processes, also those in the middle of a document.</summary>
    public void Dispose()
    {
        documents.CompleteAdding();
        foreach (var (seat, _) in seats) seat.Dispose();
        foreach (var (_, thread) in seats) thread.Join();
        documents.Dispose();
        quiet.Dispose();
    }

    private void Work(ReaderSeat seat)
    {
        foreach (var read in documents.GetConsumingEnumerable())
        {
            read(seat);
            Interlocked.Decrement(ref unread);
        }

        seat.Leave();
    }
}
