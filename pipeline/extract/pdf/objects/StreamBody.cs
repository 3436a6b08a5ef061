namespace PerfEtl.Pipeline.Extract.Pdf.Objects;

/// <summary>Finds where the bytes of a stream end: by /Length, and by <c>endstream</c> where that is wrong.</summary>
internal sealed class StreamBody(PdfFile file, ReadOnlyMemory<byte> bytes)
{
    private SortedPlaces? ends;

    /// <summary>The stored bytes of a stream.</summary>
    /// <param name="number">The object's number.</param>
    /// <param name="dictionary">The stream's dictionary.</param>
    /// <param name="after">The place behind the word <c>stream</c>; moved behind the stored bytes.</param>
    public ReadOnlyMemory<byte> Read(int number, PdfDictionary dictionary, ref int after)
    {
        var start = SkipLineEnd(number, after);
        var length = file.Get(dictionary, "Length") is PdfNumber value ? value.Value : -1;
        if (length >= 0 && length <= bytes.Length - start && IsEnd(start + (int)length))
        {
            after = start + (int)length;
            return bytes.Slice(start, (int)length);
        }

        file.Damage.Note($"第 {number} 号对象的数据流长度不符");
        var end = EndFrom(start);
        after = end;
        if (end < bytes.Length) end = TrimLineEnd(start, end);
        return bytes[start..end];
    }

    private int SkipLineEnd(int number, int at)
    {
        var span = bytes.Span;
        while (at < span.Length && span[at] is (byte)' ' or (byte)'\t') at++;
        var start = at;
        if (at < span.Length && span[at] == '\r') at++;
        if (at < span.Length && span[at] == '\n') at++;
        if (at == start) file.Damage.Note($"第 {number} 号对象的 stream 之后没有换行");
        return at;
    }

    private bool IsEnd(int at)
    {
        var span = bytes.Span;
        while (at < span.Length && PdfCharacters.IsWhite(span[at])) at++;
        return span[at..].StartsWith("endstream"u8);
    }

    private int TrimLineEnd(int start, int end)
    {
        var span = bytes.Span;
        if (end > start && span[end - 1] == '\n') end--;
        if (end > start && span[end - 1] == '\r') end--;
        return end;
    }

    /// <summary>The next <c>endstream</c>; all are looked up at once, so that many broken streams stay cheap.</summary>
    private int EndFrom(int start)
    {
        ends ??= new SortedPlaces(AllEnds(bytes.Span));
        return (int)Math.Min(ends.FirstFrom(start), bytes.Length);
    }

    private static List<long> AllEnds(ReadOnlySpan<byte> span)
    {
        var all = new List<long>();
        for (var at = 0; ; at++)
        {
            var step = span[at..].IndexOf("endstream"u8);
            if (step < 0) return all;
            at += step;
            all.Add(at);
        }
    }
}
