namespace PerfEtl.Pipeline.Extract.Pdf.Pig.Filters;

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
