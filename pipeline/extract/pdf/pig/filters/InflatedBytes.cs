using System.Buffers;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

/// <summary>A growing buffer for what comes out of a filter; every byte is counted before more room is made.</summary>
internal sealed class InflatedBytes(PdfBudget budget, int expected) : IDisposable
{
    private const int Smallest = 4 * 1024;
    private const int LargestPooled = 1024 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Clamp(expected, Smallest, LargestPooled));
    private bool isPooled = true;
    private int counted;

    /// <summary>Bytes written so far.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes written so far; valid until the next one is added.</summary>
    public Span<byte> Written => buffer.AsSpan(0, Count);

    /// <summary>Room behind what is written: write into it, then <see cref="Advance"/>.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public Span<byte> Room(int least)
    {
        if (buffer.Length - Count < least) Grow(least);
        return buffer.AsSpan(Count);
    }

    /// <summary>Takes bytes that were written into <see cref="Room"/>.</summary>
    public void Advance(int count) => Count += count;

    /// <summary>Adds one byte.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public void Add(byte value)
    {
        if (Count == buffer.Length) Grow(1);
        buffer[Count++] = value;
    }

    /// <summary>Keeps only the first bytes, once a predictor took some away.</summary>
    public void Cut(int count) => Count = count;

    /// <summary>Tells the budget about all bytes since the last time.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public void Report()
    {
        var added = Count - counted;
        counted = Count;
        budget.CountInflated(Count, added);
    }

    /// <summary>The bytes, no longer in this buffer: large ones are handed over, not copied.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        if (isPooled || Count < buffer.Length / 2) return Written.ToArray();
        var taken = buffer.AsMemory(0, Count);
        buffer = [];
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isPooled) ArrayPool<byte>.Shared.Return(buffer);
        (buffer, isPooled) = ([], false);
    }

    private void Grow(int least)
    {
        Report();
        var needed = Count + (long)least;
        var most = Math.Max(budget.StreamBytes + LargestPooled, needed);
        var wanted = Math.Max(buffer.Length * 2L, needed);
        var size = (int)Math.Min(wanted > most / 2 ? most : wanted, Array.MaxLength);
        var willPool = size <= LargestPooled;
        if (!willPool) LargeArrays.Count(size);
        var larger = willPool ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
        Written.CopyTo(larger);
        if (isPooled) ArrayPool<byte>.Shared.Return(buffer);
        (buffer, isPooled) = (larger, willPool);
    }
}

/// <summary>Collects large arrays that are no longer used before they add up.</summary>
/// <remarks>
/// The runtime collects arrays of megabytes late: a file of many large streams would hold hundreds of megabytes that
/// nobody uses. Forms have no stream of a megabyte, so they never pay for this.
/// </remarks>
internal static class LargeArrays
{
    private const long Tolerated = 32 * 1024 * 1024;

    private static long uncollected;

    /// <summary>Counts an array that will be made, in bytes.</summary>
    public static void Count(long bytes)
    {
        if (Interlocked.Add(ref uncollected, bytes) < Tolerated) return;
        Interlocked.Exchange(ref uncollected, bytes);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
    }
}
