using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>Looks at an object in the file before PdfPig reads it, so that no repair of its goes unnoticed.</summary>
internal static class ObjectPlace
{
    /// <summary>The place behind the value of an object <c>7 0 obj</c> at an offset.</summary>
    /// <returns>-1 if another thing stands there, or its value is broken.</returns>
    public static int BehindValue(ReadOnlySpan<byte> source, long offset, long number, int generation)
    {
        if (offset < 0 || offset >= source.Length) return -1;
        var at = Notation.BehindInteger(source, (int)offset, out var found);
        if (at < 0 || found != number) return -1;
        at = Notation.BehindInteger(source, at, out found);
        if (at < 0 || found != generation) return -1;
        at = Notation.BehindWord(source, at, "obj"u8);
        return at < 0 ? -1 : Notation.Behind(source, at);
    }

    /// <summary>Whether the object ends where its value does.</summary>
    public static bool EndsAt(ReadOnlySpan<byte> source, int behindValue) =>
        Notation.BehindWord(source, behindValue, "endobj"u8) >= 0;

    /// <summary>Whether a stream has this many bytes, and its object ends behind them.</summary>
    public static bool EndsAsStream(ReadOnlySpan<byte> source, int behindValue, double length)
    {
        var at = Notation.BehindWord(source, behindValue, "stream"u8);
        if (at < 0 || !(length >= 0 && length <= source.Length)) return false;
        while (at < source.Length && source[at] is (byte)' ' or (byte)'\t') at++;
        var start = at;
        if (at < source.Length && source[at] == '\r') at++;
        if (at < source.Length && source[at] == '\n') at++;
        if (at == start || (at += (int)length) > source.Length) return false;
        while (at < source.Length && PdfCharacters.IsWhite(source[at])) at++;
        var end = source[at..].StartsWith("endstream"u8) ? at + "endstream"u8.Length : -1;
        return end >= 0 && EndsAt(source, end);
    }
}

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
