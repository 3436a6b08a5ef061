namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>Sees whether an object is written as the format demands, without reading it.</summary>
/// <remarks>
/// PdfPig passes over what it cannot read, and takes <c>1-2</c>, <c>-</c> and an unclosed array for something. Each of
/// these may be a digit that is missing in a form, so what is read is looked at first.
/// </remarks>
internal static class Notation
{
    private const int Deepest = 64;

    // The fraction is read into a whole number of 64 bits, which overflows in silence.
    private const int MostDecimals = 18;

    /// <summary>The place behind one whole object that begins here or behind white space; -1 if it is broken.</summary>
    public static int Behind(ReadOnlySpan<byte> source, int at)
    {
        var left = int.MaxValue;
        return Behind(source, at, ref left);
    }

    /// <summary>The same for an object that may be huge.</summary>
    /// <param name="source">Where it stands.</param>
    /// <param name="at">Its place.</param>
    /// <param name="left">How many values it may hold; lowered by those it has, below 0 if it has more.</param>
    public static int Behind(ReadOnlySpan<byte> source, int at, ref int left)
    {
        Span<Expected> open = stackalloc Expected[Deepest];
        var depth = 0;
        do
        {
            at = BehindWhite(source, at);
            if (at >= source.Length || --left < 0) return -1;
            var first = source[at];
            var isDouble = at + 1 < source.Length && source[at + 1] == first;
            if (first == '[' || (first == '<' && isDouble))
            {
                if (depth == Deepest || (depth > 0 && !Take(ref open[depth - 1], Kind.Other))) return -1;
                open[depth++] = first == '[' ? Expected.Item : Expected.Key;
                at += first == '[' ? 1 : 2;
            }
            else if (first == ']' || (first == '>' && isDouble))
            {
                if (depth == 0 || !Closes(first, open[--depth])) return -1;
                at += first == ']' ? 1 : 2;
            }
            else
            {
                at = BehindSingle(source, at, out var kind);
                if (at < 0 || (depth > 0 ? !Take(ref open[depth - 1], kind) : kind == Kind.Reference)) return -1;
            }
        }
        while (depth > 0);
        return at;
    }

    /// <summary>The place behind white space and comments.</summary>
    public static int BehindWhite(ReadOnlySpan<byte> source, int at)
    {
        for (; at < source.Length; at++)
        {
            if (PdfCharacters.IsWhite(source[at])) continue;
            if (source[at] != '%') return at;
            while (at + 1 < source.Length && !PdfCharacters.IsLineEnd(source[at + 1])) at++;
        }

        return at;
    }

    /// <summary>The place behind a word that stands here or behind white space; -1 if another does.</summary>
    public static int BehindWord(ReadOnlySpan<byte> source, int at, ReadOnlySpan<byte> word)
    {
        at = BehindWhite(source, at);
        if (!source[Math.Min(at, source.Length)..].StartsWith(word)) return -1;
        at += word.Length;
        return at == source.Length || !PdfCharacters.IsRegular(source[at]) ? at : -1;
    }

    /// <summary>The place behind a whole number that stands here or behind white space; -1 if another thing does.
    /// </summary>
    public static int BehindInteger(ReadOnlySpan<byte> source, int at, out long value)
    {
        at = BehindWhite(source, at);
        var from = at;
        for (value = 0; at < source.Length && PdfCharacters.IsDigit(source[at]) && at - from < 18; at++)
            value = value * 10 + (source[at] - '0');
        return at > from && (at == source.Length || !PdfCharacters.IsRegular(source[at])) ? at : -1;
    }

    /// <summary>Whether these bytes are a number that PdfPig can read: digits, one sign before, one point.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[0] is (byte)'+' or (byte)'-') bytes = bytes[1..];
        var point = bytes.IndexOf((byte)'.');
        var decimals = point < 0 ? [] : bytes[(point + 1)..];
        var digits = point < 0 ? bytes : bytes[..point];
        return digits.Length + decimals.Length > 0 && decimals.Length <= MostDecimals
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !decimals.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>What the part of a container that is open must go on with.</summary>
    private enum Expected : byte
    {
        /// <summary>Anything: an array.</summary>
        Item,

        /// <summary>A key, or the end.</summary>
        Key,

        /// <summary>What belongs to a key.</summary>
        Value,

        /// <summary>As <see cref="Key"/>, or the generation of a reference that began with this whole number.</summary>
        KeyOrGeneration,

        /// <summary>The R of a reference.</summary>
        Reference,
    }

    private enum Kind
    {
        Other,
        Name,
        Integer,
        Reference,
    }

    private static bool Closes(byte bracket, Expected open) => bracket == ']'
        ? open == Expected.Item
        : open is Expected.Key or Expected.KeyOrGeneration;

    private static bool Take(ref Expected open, Kind kind)
    {
        if (open == Expected.Item) return true;
        Expected? next = (open, kind) switch
        {
            (Expected.Key or Expected.KeyOrGeneration, Kind.Name) => Expected.Value,
            (Expected.KeyOrGeneration, Kind.Integer) => Expected.Reference,
            (Expected.Reference, Kind.Reference) => Expected.Key,
            (Expected.Value, Kind.Integer) => Expected.KeyOrGeneration,
            (Expected.Value, not Kind.Reference) => Expected.Key,
            _ => null,
        };
        open = next ?? open;
        return next is not null;
    }

    private static int BehindSingle(ReadOnlySpan<byte> source, int at, out Kind kind)
    {
        kind = Kind.Other;
        switch (source[at])
        {
            case (byte)'(': return BehindLiteral(source, at);
            case (byte)'<': return BehindHex(source, at);
            case (byte)'/':
                kind = Kind.Name;
                return BehindRegular(source, at + 1);
        }

        var end = BehindRegular(source, at);
        var word = source[at..end];
        if (word.IsEmpty) return -1;
        if (word[0] is (byte)'+' or (byte)'-' or (byte)'.' || PdfCharacters.IsDigit(word[0]))
        {
            kind = word.IndexOf((byte)'.') < 0 ? Kind.Integer : Kind.Other;
            return IsNumber(word) ? end : -1;
        }

        if (word.SequenceEqual("R"u8)) kind = Kind.Reference;
        return kind == Kind.Reference || word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8)
            || word.SequenceEqual("null"u8) ? end : -1;
    }

    private static int BehindRegular(ReadOnlySpan<byte> source, int at)
    {
        while (at < source.Length && PdfCharacters.IsRegular(source[at])) at++;
        return at;
    }

    private static int BehindHex(ReadOnlySpan<byte> source, int at)
    {
        for (at++; at < source.Length; at++)
        {
            if (source[at] == '>') return at + 1;
            if (PdfCharacters.HexValue(source[at]) < 0 && !PdfCharacters.IsWhite(source[at])) return -1;
        }

        return -1;
    }

    private static int BehindLiteral(ReadOnlySpan<byte> source, int at)
    {
        var depth = 0;
        while (at < source.Length && source[at..].IndexOfAny((byte)'(', (byte)')', (byte)'\\') is var step and >= 0)
        {
            at += step;
            if (source[at] == '(') depth++;
            if (source[at] == ')' && --depth == 0) return at + 1;
            at += source[at] == '\\' ? 2 : 1;
        }

        return -1;
    }
}
