using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>Refuses what is known to overflow PdfPig's stack or to fill the memory; no process survives that.</summary>
/// <remarks>
/// PdfPig 0.1.16 follows an object that is nothing but a reference, the <c>/Length</c> of a stream that is another
/// stream, link destinations and folders of pages without counting (DirectObjectFinder, PdfTokenScanner,
/// NameTreeParser, PagesFactory), and lists every object that a cross-reference claims (XrefStreamParser).
/// </remarks>
internal static class KnownToKill
{
    /// <summary>No object of a form has more values; a page tree of 10,000 pages has 30,000.</summary>
    public const int MostValues = 500_000;

    /// <summary>A document of 1,000 pages with bookmarks has 20,000 to 300,000 objects.</summary>
    private const long MostObjects = 1_000_000;

    // Each may be looked through to the end of the file.
    private const int MostBroken = 20;

    private const int WidestField = 8;
    private const int FoldersOfAPage = 2;

    private static ReadOnlySpan<byte> Destinations => "/Dests"u8;

    /// <summary>Looks through the whole file.</summary>
    /// <exception cref="PdfException">It holds such an object.</exception>
    public static void Refuse(ReadOnlySpan<byte> source, PdfLimits limits)
    {
        var lengths = LengthObjects(source);
        var broken = 0;
        for (var at = 0; source[at..].IndexOf("obj"u8) is var step and >= 0;)
        {
            at += step + "obj"u8.Length;
            if (source[..at].EndsWith("endobj"u8)) continue;
            if (IsReference(source, at) || (lengths.Count > 0 && IsUnsafeLength(source, at, lengths)))
                throw new PdfException(PdfProblem.Broken, "已损坏，里面有引用自身的对象，请重新导出或重新报送");
            var left = MostValues;
            if (Notation.Behind(source, at, ref left) < 0) broken++;
            if (left < 0) throw TooManyValues();
            if (broken > MostBroken)
                throw new PdfException(PdfProblem.Broken, $"已损坏，超过 {MostBroken} 个对象写错，请重新导出或重新报送");
        }

        // Folders of pages are walked by calls within calls.
        var folders = source.Count("/Kids"u8);
        if (folders <= FoldersOfAPage * limits.Pages) return;
        throw new PdfException(
            PdfProblem.Limit, $"有 {folders} 个目录，嵌套可能超过 {limits.Depth} 层（设置 Limits:Depth、Limits:Pages）");
    }

    /// <summary>Refuses cross-reference streams that claim more objects than there can be.</summary>
    /// <exception cref="PdfException">It has one.</exception>
    public static void RefuseXrefs(ReadOnlySpan<byte> source)
    {
        for (var at = 0; source[at..].IndexOf("/XRef"u8) is var step and >= 0;)
        {
            at += step + "/XRef"u8.Length;
            var start = Math.Max(0, source[..at].LastIndexOf("obj"u8));
            var end = source[at..].IndexOf("stream"u8);
            var entries = source[start..(end < 0 ? source.Length : at + end)];
            if (Largest(entries, "/Size"u8) > MostObjects || Largest(entries, "/Index"u8) > MostObjects
                || Largest(entries, "/W"u8) > WidestField)
                throw new PdfException(PdfProblem.Broken, "已损坏，交叉引用自称的对象多得不可能，请重新导出或重新报送");
        }
    }

    /// <summary>What an object with too many values is refused with.</summary>
    public static PdfException TooManyValues() =>
        new(PdfProblem.Limit, $"一个对象里的值超过 {MostValues} 个");

    /// <summary>The largest of the numbers behind a key, one or in an array, however often the key stands there.
    /// </summary>
    private static long Largest(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> key)
    {
        var largest = 0L;
        for (var from = 0; entries[from..].IndexOf(key) is var step and >= 0;)
        {
            from += step + key.Length;
            var at = Notation.BehindWhite(entries, from);
            if (at < entries.Length && entries[at] == '[') at++;
            while ((at = Notation.BehindInteger(entries, at, out var value)) >= 0) largest = Math.Max(largest, value);
        }

        return largest;
    }

    /// <summary>The file without its link destinations: PdfPig reads that tree at once, without counting its levels.
    /// </summary>
    public static ReadOnlyMemory<byte> Withhold(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.IndexOf(Destinations) < 0) return bytes;
        var withheld = bytes.ToArray();
        Withhold(withheld);
        return withheld;
    }

    /// <summary>The same in place.</summary>
    public static void Withhold(Span<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf(Destinations) is var step and >= 0;)
        {
            at += step + Destinations.Length;
            bytes[at - 1] = (byte)'_';
        }
    }

    /// <summary>The numbers of the objects that say how long a stream is.</summary>
    private static HashSet<long> LengthObjects(ReadOnlySpan<byte> source)
    {
        var numbers = new HashSet<long>();
        for (var at = 0; source[at..].IndexOf("/Length"u8) is var step and >= 0;)
        {
            at += step + "/Length"u8.Length;
            if (IsReference(source, at)) numbers.Add(NumberAt(source, at));
        }

        return numbers;
    }

    /// <summary>Whether one of these objects is anything but a number.</summary>
    private static bool IsUnsafeLength(ReadOnlySpan<byte> source, int behindObj, HashSet<long> lengths)
    {
        var at = behindObj - "obj"u8.Length;
        if (!TryBack(source, ref at, out _) || !TryBack(source, ref at, out var number)) return false;
        return lengths.Contains(number) && Notation.BehindInteger(source, behindObj, out _) < 0;
    }

    /// <summary>Reads the whole number that ends before a place, white space between.</summary>
    private static bool TryBack(ReadOnlySpan<byte> source, ref int at, out long number)
    {
        while (at > 0 && PdfCharacters.IsWhite(source[at - 1])) at--;
        var end = at;
        while (at > 0 && end - at < 10 && PdfCharacters.IsDigit(source[at - 1])) at--;
        Notation.BehindInteger(source[..end], at, out number);
        return at < end;
    }

    private static long NumberAt(ReadOnlySpan<byte> source, int at)
    {
        Notation.BehindInteger(source, at, out var number);
        return number;
    }

    private static bool IsReference(ReadOnlySpan<byte> source, int at)
    {
        at = Notation.BehindInteger(source, at, out _);
        if (at >= 0) at = Notation.BehindInteger(source, at, out _);
        return at >= 0 && Notation.BehindWord(source, at, "R"u8) >= 0;
    }
}
