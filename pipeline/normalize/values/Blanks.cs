using System.Text;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Takes blanks out of a value, <c>&gt; = 90 %</c>, but not out of a number: <c>1 000</c> stays.</summary>
internal static class Blanks
{
    /// <summary>Removes every blank that does not stand between two digits.</summary>
    public static void Remove(Spelling spelling)
    {
        var text = spelling.Text;
        if (!text.Any(char.IsWhiteSpace)) return;
        var tight = new StringBuilder(text.Length);
        var where = BlankPlace.None;
        for (var at = 0; at < text.Length; at++)
        {
            var next = at;
            while (char.IsWhiteSpace(text[next])) next++; // A trimmed text never ends in a blank.
            if (next > at) where = Min(where, Keep(tight, text[next]));
            tight.Append(text[at = next]);
        }

        var (kind, reason) = Describe(where);
        spelling.Change(tight.ToString(), kind, reason);
    }

    /// <summary>Keeps the blank inside a number, and says where one was dropped.</summary>
    private static BlankPlace Keep(StringBuilder tight, char next)
    {
        var last = tight[^1];
        if (!IsOfNumber(last) || !IsOfNumber(next)) return PlaceOf(last, next);
        tight.Append(' ');
        return BlankPlace.None;
    }

    private static BlankPlace PlaceOf(char last, char next) => (last, next) switch
    {
        ('>' or '<', '=') => BlankPlace.InComparator,
        _ when Glyphs.IsComparator(last) => BlankPlace.AfterComparator,
        _ when char.IsAsciiDigit(last) && (char.IsLetter(next) || next is '%' or '‰') => BlankPlace.BeforeUnit,
        _ => BlankPlace.Elsewhere,
    };

    /// <summary>The most telling place names the change; the others come with it.</summary>
    private static (string Kind, string Reason) Describe(BlankPlace where) => where switch
    {
        BlankPlace.InComparator => ("COMPARATOR_SPACING", "比较符号中间的空格去掉"),
        BlankPlace.AfterComparator => ("BLANK_AFTER_COMPARATOR", "比较符号后的空格去掉"),
        BlankPlace.BeforeUnit => ("BLANK_BEFORE_UNIT", "数字与单位之间的空格去掉"),
        _ => ("BLANK_IN_VALUE", "数值中间的空格去掉"),
    };

    private static BlankPlace Min(BlankPlace one, BlankPlace other) => one < other ? one : other;

    private static bool IsOfNumber(char glyph) => char.IsAsciiDigit(glyph) || glyph is '.' or ',';

    private enum BlankPlace
    {
        InComparator,
        AfterComparator,
        BeforeUnit,
        Elsewhere,
        None,
    }
}
