namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Xref;

/// <summary>Finds the objects of a file whose cross-reference is damaged by looking for <c>7 0 obj</c>.</summary>
/// <remarks>Of several objects with one number the last one counts, as in a file with updates.</remarks>
internal sealed class ObjectScan
{
    private const int HighestNumber = 8_388_607;

    private readonly List<(int Number, int Generation, int Start, int Body)> found = [];

    /// <summary>The objects found, without those in object streams; and the trailers put together.</summary>
    public XrefTable Table { get; } = new();

    /// <summary>Numbers and offsets of the object streams, in the order of the file.</summary>
    public List<(int Number, int Start)> ObjectStreams { get; } = [];

    /// <summary>The catalog found last, for a file without trailer.</summary>
    public PdfReference? Catalog { get; private set; }

    /// <summary>Scans the whole file once.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static ObjectScan Run(ReadOnlySpan<byte> bytes, PdfBudget budget)
    {
        var scan = new ObjectScan();
        scan.FindHeads(bytes, budget);
        scan.FindTrailers(bytes, budget);
        scan.LookInside(bytes, budget);
        return scan;
    }

    private void FindHeads(ReadOnlySpan<byte> bytes, PdfBudget budget)
    {
        for (var at = 0; at < bytes.Length; at += 3)
        {
            var step = bytes[at..].IndexOf("obj"u8);
            if (step < 0) return;
            at += step;
            if (Head(bytes, at) is not { } head) continue;
            found.Add(head);
            Table.AddNewer(head.Number, new XrefEntry(XrefKind.AtOffset, head.Start, head.Generation));
            if (found.Count % 1024 == 0) budget.CheckTime();
        }
    }

    private static (int Number, int Generation, int Start, int Body)? Head(ReadOnlySpan<byte> bytes, int word)
    {
        var body = word + 3;
        if (body < bytes.Length && PdfCharacters.IsRegular(bytes[body])) return null;
        var at = word;
        var generation = NumberBefore(bytes, ref at);
        var number = NumberBefore(bytes, ref at);
        return number is null or 0 or > HighestNumber || generation is null or > ushort.MaxValue
            ? null
            : ((int)number.Value, (int)generation.Value, at, body);
    }

    /// <summary>The number that ends before a place, white space between them; the place moves to its first digit.
    /// </summary>
    private static long? NumberBefore(ReadOnlySpan<byte> bytes, ref int at)
    {
        var end = at;
        while (end > 0 && PdfCharacters.IsWhite(bytes[end - 1])) end--;
        var start = end;
        while (start > 0 && end - start < 10 && PdfCharacters.IsDigit(bytes[start - 1])) start--;
        if (start == end || end == at) return null;
        at = start;
        var value = 0L;
        foreach (var digit in bytes[start..end]) value = value * 10 + (digit - '0');
        return value;
    }

    private void FindTrailers(ReadOnlySpan<byte> bytes, PdfBudget budget)
    {
        var at = bytes.IndexOf("trailer"u8);
        while (at >= 0)
        {
            at += "trailer".Length;
            var step = bytes[at..].IndexOf("trailer"u8);
            var end = step < 0 ? bytes.Length : at + step;
            if (Peek(bytes[..end], at, budget) is { } trailer) Table.AddNewerTrailer(trailer);
            at = step < 0 ? -1 : end;
        }
    }

    /// <summary>Looks at the dictionary of every object, never beyond the next object: the time stays linear.</summary>
    private void LookInside(ReadOnlySpan<byte> bytes, PdfBudget budget)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var (number, generation, start, body) = found[i];
            var end = i + 1 < found.Count ? found[i + 1].Start : bytes.Length;
            if (Peek(bytes[..Math.Max(end, body)], body, budget) is not { } dictionary) continue;
            switch (dictionary["Type"])
            {
                case PdfName { Value: "XRef" }: Table.AddNewerTrailer(dictionary); break;
                case PdfName { Value: "ObjStm" }: ObjectStreams.Add((number, start)); break;
                case PdfName { Value: "Catalog" }: Catalog = new PdfReference(number, generation); break;
            }
        }
    }

    private static PdfDictionary? Peek(ReadOnlySpan<byte> bytes, int at, PdfBudget budget)
    {
        var lexer = new PdfLexer(bytes, at);
        if (lexer.Next() != PdfTokenKind.DictionaryOpen) return null;
        budget.CheckTime();
        return new ObjectReader(budget, new DamageLog()).ReadPresent(ref lexer) as PdfDictionary;
    }
}
