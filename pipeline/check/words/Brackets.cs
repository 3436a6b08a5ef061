namespace PerfEtl.Pipeline.Check.Words;

/// <summary>Tells whether every bracket and quotation mark of a text has its partner.</summary>
/// <remarks>（ and ) may be partners; the closing bracket of a list mark such as <c>1)</c> has none.</remarks>
internal static class Brackets
{
    private const string Openings = "(（[［{｛〔【《「『“‘";

    private const string Closings = ")）]］}｝〕】》」』”’";

    /// <summary>The first kind of bracket without a partner, as printed; null where all have theirs.</summary>
    public static char? OddIn(ReadOnlySpan<char> text)
    {
        Span<int> open = stackalloc int[Openings.Length];
        open.Clear();
        var quotes = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] <= '"') quotes += text[at] == '"' ? 1 : 0;
            else if (Openings.IndexOf(text[at]) is >= 0 and var opening) open[Kind(opening)]++;
            else if (Closings.IndexOf(text[at]) is >= 0 and var closing && !IsListMark(text, at, open[Kind(closing)])
                && --open[Kind(closing)] < 0) return text[at];
        }

        if (quotes % 2 != 0) return '"';
        var odd = open.IndexOfAnyExcept(0);
        return odd < 0 ? null : Openings[odd];
    }

    /// <summary>The narrow and the wide form of a bracket are one kind.</summary>
    private static int Kind(int index) => index < 6 ? index & ~1 : index;

    private static bool IsListMark(ReadOnlySpan<char> text, int at, int openCount) =>
        openCount == 0 && at > 0 && Kind(Closings.IndexOf(text[at])) == 0
        && (char.IsAsciiLetterOrDigit(text[at - 1]) || "一二三四五六七八九十".Contains(text[at - 1]));
}
