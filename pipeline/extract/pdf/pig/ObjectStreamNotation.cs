using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>Looks at the objects packed into a stream (<c>/Type /ObjStm</c>) before PdfPig reads them.</summary>
internal static class ObjectStreamNotation
{
    /// <summary>Whether every object is well written and ends before the next one begins.</summary>
    /// <exception cref="PdfException">They have too many values.</exception>
    public static bool IsWhole(DictionaryToken stream, ReadOnlySpan<byte> source)
    {
        if (Tokens.Entry(stream, "N") is not NumericToken { Data: >= 0 } count) return false;
        if (Tokens.Entry(stream, "First") is not NumericToken { Data: >= 0 } first) return false;
        if (first.Data > source.Length) return false;
        var (at, before, left) = (0, first.Int, KnownToKill.MostValues);
        for (var index = 0; index < count.Data; index++)
        {
            if ((at = Notation.BehindInteger(source, at, out _)) < 0) return false;
            if ((at = Notation.BehindInteger(source, at, out var place)) < 0) return false;
            if (place > source.Length - first.Int || first.Int + place < before) return false;
            if ((before = Notation.Behind(source, first.Int + (int)place, ref left)) >= 0) continue;
            return left < 0 ? throw KnownToKill.TooManyValues() : false;
        }

        return at <= first.Int;
    }
}
