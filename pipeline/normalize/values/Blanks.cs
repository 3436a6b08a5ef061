using System.Text;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Takes the blanks out of a value, <c>&gt; = 90 %</c>, but never out of a number: <c>1 000</c> stays.</summary>
internal static class Blanks
{
    /// <summary>Removes every blank that does not stand between two digits.</summary>
    public static void Remove(Spelling spelling)
    {
        var text = spelling.Text;
        if (!text.Any(char.IsWhiteSpace)) return;
        var tight = new StringBuilder(text.Length);
        var kinds = new List<(string Kind, string Reason)>();
        for (var at = 0; at < text.Length; at++)
        {
            var next = at;
            while (char.IsWhiteSpace(text[next])) next++; // A trimmed text never ends in a blank.
            if (next > at) Note(kinds, tight, text[next]);
            tight.Append(text[at = next]);
        }

        spelling.Change(tight.ToString(), kinds.Distinct());
    }

    private static void Note(List<(string Kind, string Reason)> kinds, StringBuilder tight, char next)
    {
        var last = tight[^1];
        if (IsOfNumber(last) && IsOfNumber(next)) tight.Append(' ');
        else kinds.Add(Between(last, next));
    }

    private static (string Kind, string Reason) Between(char last, char next) => (last, next) switch
    {
        ('>' or '<', '=') => ("COMPARATOR_SPACING", "比较符号中间的空格去掉"),
        _ when Glyphs.IsComparator(last) => ("BLANK_AFTER_COMPARATOR", "比较符号后的空格去掉"),
        _ when char.IsAsciiDigit(last) => ("BLANK_BEFORE_UNIT", "数字与单位之间的空格去掉"),
        _ => ("BLANK_IN_TARGET", "目标值中间的空格去掉"),
    };

    private static bool IsOfNumber(char glyph) => char.IsAsciiDigit(glyph) || glyph is '.' or ',';
}
