namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Programs;

/// <summary>An INDEX of a compact font: byte strings one behind the other.</summary>
internal readonly struct CffIndex
{
    private readonly FontBytes bytes;
    private readonly long offsets;
    private readonly int offsetSize;
    private readonly long origin;

    /// <summary>The INDEX at this place.</summary>
    public CffIndex(FontBytes bytes, long at)
    {
        this.bytes = bytes;
        Count = bytes.U16(at);
        (offsetSize, offsets) = (Count == 0 ? 0 : bytes.U8(at + 2), at + 3);
        origin = offsets + (Count + 1L) * offsetSize - 1;
        End = Count == 0 ? at + 2 : origin + OffsetOf(Count);
    }

    /// <summary>How many strings.</summary>
    public int Count { get; }

    /// <summary>Where the INDEX ends.</summary>
    public long End { get; }

    /// <summary>Where a string begins and how long it is; length 0 if it is not there.</summary>
    public (long Start, long Length) this[int index]
    {
        get
        {
            if (index < 0 || index >= Count) return (0, 0);
            var (from, to) = (OffsetOf(index), OffsetOf(index + 1));
            return (origin + from, Math.Max(0, to - from));
        }
    }

    private long OffsetOf(int index)
    {
        long value = 0;
        for (var place = 0; place < Math.Min(offsetSize, 4); place++)
            value = value << 8 | (uint)bytes.U8(offsets + (long)index * offsetSize + place);
        return value;
    }
}
