namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>Places in a file, to find the next one from anywhere.</summary>
internal sealed class SortedPlaces(IEnumerable<long> places)
{
    /// <summary>Returned when there is no further place; far from overflow.</summary>
    public const long None = long.MaxValue / 4;

    private readonly long[] sorted = [.. places.Order()];

    /// <summary>The first place at or behind this one; <see cref="None"/> if there is none.</summary>
    public long FirstFrom(long place)
    {
        var index = Array.BinarySearch(sorted, place);
        if (index < 0) index = ~index;
        return index < sorted.Length ? Math.Min(sorted[index], None) : None;
    }
}
