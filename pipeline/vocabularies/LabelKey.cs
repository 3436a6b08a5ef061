using System.Buffers;

namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>What is left of a label when its spelling is taken off: <c>1、其中：财政 资金（万元）</c> is 财政资金.</summary>
/// <remarks>
/// Blanks, characters without width, colons, brackets with what they hold, extraction noise (<c>绩????效</c>), list
/// numbers and a leading 其中 say nothing about which label it is.
/// </remarks>
internal static class LabelKey
{
    /// <summary>No label is longer than this; longer texts are values and are not looked up.</summary>
    public const int MaximumLength = 48;

    private const string Noise = " \t\u00A0\u3000\u2003\u2002:：﹕︓?？*★☆▲";

    private const string Opening = "(（[【︵﹙﹇︻", Closing = ")）]】︶﹚﹈︼";

    private static readonly SearchValues<char> Dropped = SearchValues.Create(
        Noise + Opening + Closing + Invisible.All);

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十");

    private const string OfWhich = "其中";

    /// <summary>Writes the key of a printed text.</summary>
    /// <param name="printed">The text of a cell.</param>
    /// <param name="key">At least <see cref="MaximumLength"/> characters.</param>
    /// <returns>The key's length; 0 if the text cannot be a label.</returns>
    public static int Write(ReadOnlySpan<char> printed, Span<char> key)
    {
        if (printed.Length > MaximumLength) return 0;
        var length = printed.IndexOfAny(Dropped);
        if (length < 0) length = printed.Length;
        printed[..length].CopyTo(key);
        var depth = 0;
        foreach (var character in printed[length..])
        {
            if (Opening.Contains(character)) depth++;
            else if (Closing.Contains(character)) depth = Math.Max(0, depth - 1);
            else if (depth == 0 && !Dropped.Contains(character)) key[length++] = character;
        }

        return TrimStart(key, length);
    }

    /// <summary>The key as a string, for tables and messages.</summary>
    public static string Of(string printed)
    {
        Span<char> key = stackalloc char[MaximumLength];
        return new string(key[..Write(printed, key)]);
    }

    private static int TrimStart(Span<char> key, int length)
    {
        var start = ListNumberLength(key[..length]);
        if (key[start..length].StartsWith(OfWhich) && length - start > OfWhich.Length) start += OfWhich.Length;
        start += ListNumberLength(key[start..length]);
        key[start..length].CopyTo(key);
        return length - start;
    }

    // 一级指标 starts with a numeral too, so a list number must be followed by a mark: 1、 or 一、.
    private static int ListNumberLength(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExcept(Numerals);
        return digits > 0 && text[digits] is ('、' or '.' or '．') ? digits + 1 : 0;
    }
}
