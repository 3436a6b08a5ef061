namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Recognizes targets left open: <c>/</c>, <c>—</c>, <c>**</c>, <c>≥**人</c>, <c>≤xx元/株</c>.</summary>
/// <remarks>无 is a word: of accidents it says that there shall be none, so it is no placeholder.</remarks>
internal static class Placeholders
{
    private const string Stars = "*xX×_＿";

    /// <summary>Whether a regularly spelled text without blanks stands for no value at all.</summary>
    public static bool IsPlaceholder(string text, UnitReader units)
    {
        if (text is "/" or "\\" || (text.Length is 1 or 2 && text.All(Glyphs.IsDash))) return true;
        var start = 0;
        while (start < text.Length && (Glyphs.IsComparator(text[start]))) start++;
        var end = start;
        while (end < text.Length && text[end] == text[start] && Stars.Contains(text[end])) end++;
        return IsLongEnough(text, start, end) && units.Read(text[end..]) is { IsKnown: true };
    }

    /// <summary>One star is enough; a letter or a stroke must be doubled, for x alone may mean something.</summary>
    private static bool IsLongEnough(string text, int start, int end) =>
        end > start && (text[start] == '*' || end - start > 1);
}
