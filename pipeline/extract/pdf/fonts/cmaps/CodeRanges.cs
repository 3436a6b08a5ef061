namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;

/// <summary>Ranges of codes as they come, searched by halving; where two overlap, the later one holds.</summary>
internal sealed class CodeRanges
{
    private CodeRange[] ranges = [];
    private int count;
    private bool isOrdered = true;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>Takes one more range.</summary>
    public void Add(CodeRange range)
    {
        if (count == ranges.Length) Array.Resize(ref ranges, Math.Max(16, count * 2));
        if (count > 0 && range.Low <= ranges[count - 1].High) isOrdered = false;
        ranges[count++] = range;
    }

    /// <summary>The range that a code lies in.</summary>
    public bool TryFind(uint code, out CodeRange found)
    {
        if (!isOrdered) Order();
        var (from, to) = (0, count - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            found = ranges[middle];
            if (code < found.Low) to = middle - 1;
            else if (code > found.High) from = middle + 1;
            else return true;
        }

        found = default;
        return false;
    }

    private void Order()
    {
        var order = Enumerable.Range(0, count).ToArray();
        Array.Sort(order, (one, other) =>
            ranges[one].Low != ranges[other].Low ? ranges[one].Low.CompareTo(ranges[other].Low) : one.CompareTo(other));
        var pieces = new List<CodeRange>(count);
        var open = new PriorityQueue<int, int>();
        ulong at = 0;
        for (var next = 0; next < count || open.Count > 0;)
        {
            if (open.Count == 0) at = Math.Max(at, ranges[order[next]].Low);
            for (; next < count && ranges[order[next]].Low <= at; next++) open.Enqueue(order[next], -order[next]);
            at = CutOne(pieces, open, at, next < count ? ranges[order[next]].Low : ulong.MaxValue);
        }

        (ranges, count, isOrdered) = ([.. pieces], pieces.Count, true);
    }

    /// <summary>The piece of the latest open range from here to where it or the piece ends; returns what follows.
    /// </summary>
    private ulong CutOne(List<CodeRange> pieces, PriorityQueue<int, int> open, ulong at, ulong before)
    {
        var range = ranges[open.Peek()];
        if (range.High < at)
        {
            open.Dequeue();
            return at;
        }

        var end = Math.Min(range.High, before - 1);
        pieces.Add(range with { Low = (uint)at, High = (uint)end });
        return end + 1;
    }
}

/// <summary>Character codes that follow each other and what they stand for.</summary>
/// <param name="Low">First code.</param>
/// <param name="High">Last code, at least <paramref name="Low"/>.</param>
/// <param name="First">Code that <paramref name="Value"/> belongs to; the following codes count up from it.</param>
/// <param name="Value">A glyph number, or where in the data the value stands.</param>
/// <param name="Length">Length of the value in the data, where it stands there.</param>
internal readonly record struct CodeRange(uint Low, uint High, uint First, int Value, int Length);
