using UglyToad.PdfPig.CrossReference;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>Where a PDF begins in its bytes, and where it says that its cross-reference is.</summary>
internal static class FileStart
{
    private const int HeaderWithin = 1024;

    /// <summary>The bytes from the place that offsets are counted from: the first byte, or <c>%PDF</c> behind junk.
    /// </summary>
    /// <exception cref="PdfException">No PDF.</exception>
    public static ReadOnlyMemory<byte> Behind(ReadOnlyMemory<byte> bytes)
    {
        var source = bytes.Span;
        var header = source[..Math.Min(source.Length, HeaderWithin)].IndexOf("%PDF-"u8);
        if (header < 0 && source.IndexOf(" obj"u8) < 0)
            throw new PdfException(PdfProblem.NotAPdf, FileKind.Describe(source));
        if (header < 0) throw new PdfException(PdfProblem.Broken, "已损坏，文件开头（%PDF）不见了，请重新导出或重新报送");
        if (source.IndexOf(" obj"u8) < 0)
            throw new PdfException(PdfProblem.Broken, "以 %PDF 开头，但里面没有一个可读的对象，请重新导出或重新报送");
        return header > 0 && !HasXrefAt(source, Declared(source)) ? bytes[header..] : bytes;
    }

    /// <summary>Whether the cross-reference and all those before it were found where the file says, not by searching.
    /// </summary>
    public static bool IsXrefAt(ReadOnlySpan<byte> source, IReadOnlyList<CrossReferenceTablePart> parts)
    {
        var visited = new HashSet<long>();
        for (long? place = Declared(source); place is { } at;)
        {
            var part = parts.FirstOrDefault(part => part.Offset == at);
            if (part is null || !HasXrefAt(source, at) || !visited.Add(at)) return false;
            if (Tokens.Entry(part.Dictionary, "Prev") is not (NumericToken or NullToken)) return false;
            place = part.Previous;
        }

        return true;
    }

    /// <summary>Whether the file ends behind its last <c>startxref</c>: objects there are an update that was cut off.
    /// </summary>
    public static bool HasEnd(ReadOnlySpan<byte> source)
    {
        var start = source.LastIndexOf("startxref"u8);
        return start >= 0 && source[start..].IndexOf("%%EOF"u8) >= 0 && source[start..].IndexOf(" obj"u8) < 0;
    }

    /// <summary>Whether there is a cross-reference where the file says.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> source) => HasXrefAt(source, Declared(source));

    private static long Declared(ReadOnlySpan<byte> source)
    {
        var at = source.LastIndexOf("startxref"u8);
        return at >= 0 && Notation.BehindInteger(source, at + "startxref"u8.Length, out var place) >= 0 ? place : -1;
    }

    private static bool HasXrefAt(ReadOnlySpan<byte> source, long place)
    {
        if (place < 0 || place >= source.Length) return false;
        if (Notation.BehindWord(source, (int)place, "xref"u8) >= 0) return true;
        var at = Notation.BehindInteger(source, (int)place, out _);
        if (at >= 0) at = Notation.BehindInteger(source, at, out _);
        return at >= 0 && Notation.BehindWord(source, at, "obj"u8) >= 0;
    }
}
