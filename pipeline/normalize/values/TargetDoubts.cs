using System.Globalization;
using System.Text;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Says of a target that stays text whether it looks like a number that went wrong.</summary>
internal static class TargetDoubts
{
    /// <summary>Why a person should look at a text; None for plain words and dates.</summary>
    /// <param name="text">The regular spelling, without blanks.</param>
    /// <param name="words">The words that compare.</param>
    /// <param name="units">The units, for one that stands alone.</param>
    public static TargetDoubt Of(string text, TargetWords words, MeasureUnitReader units)
    {
        if (IsBroken(text)) return TargetDoubt.Damaged;
        if (DateText.IsPerhapsDate(text)) return TargetDoubt.NumberInText;
        if (DateText.IsDate(text)) return TargetDoubt.None;
        return text.Any(char.IsDigit) ? OfDigits(text) : OfWords(text, words, units);
    }

    private static TargetDoubt OfDigits(string text)
    {
        if (text.Length > 2 && Glyphs.IsComparator(text[0]) && IsDoubledComparator(text)) return TargetDoubt.Damaged;
        for (var at = 0; at < text.Length; at++)
        {
            var number = PrintedNumber.At(text, at);
            if (number.IsBadlyGrouped) return TargetDoubt.BadGrouping;
            if (number is { Length: > 0, Value: null }) return TargetDoubt.Damaged;
            at += number.Length;
        }

        return TargetDoubt.NumberInText;
    }

    /// <summary>Signs that make no comparator together: <c>==</c>, <c>≥=</c>, <c>&gt;=&gt;</c>.</summary>
    private static bool IsDoubledComparator(string text)
    {
        var length = text[0] is '>' or '<' && text[1] == '=' ? 2 : 1;
        return Glyphs.IsComparator(text[length]);
    }

    private static TargetDoubt OfWords(string text, TargetWords words, MeasureUnitReader units)
    {
        if (text.Any(Glyphs.IsComparator)) return TargetDoubt.ComparatorWithoutNumber;
        if (words.EndingHead(text) is { } word && word.Word.Length == text.Length)
            return TargetDoubt.ComparatorWithoutNumber;
        var isUnitAlone = units.Read(text) is { IsKnown: true };
        return isUnitAlone || !text.Any(char.IsLetter) ? TargetDoubt.Damaged : TargetDoubt.None;
    }

    /// <summary>Replacement, half and control characters, and glyphs of a failed conversion.</summary>
    private static bool IsBroken(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) return true;
        return false;
    }
}

/// <summary>Why a person should look at a target that was read; the value itself stays as printed.</summary>
internal enum TargetDoubt
{
    /// <summary>Nothing to report.</summary>
    None,

    /// <summary>The unit is not in <c>units.csv</c>: <c>3套系统</c>. It is kept as printed.</summary>
    UnknownUnit,

    /// <summary>Words around digits that were not understood: <c>90%80%70%70%</c>. Kept as text.</summary>
    NumberInText,

    /// <summary>A comparator that binds nothing: <c>&gt;=</c>. Kept as text.</summary>
    ComparatorWithoutNumber,

    /// <summary>Digits grouped as no number is: <c>1,23,4</c>. Kept as text.</summary>
    BadGrouping,

    /// <summary>Characters that make no sense there: <c>-0%</c>, <c>1.2.3</c>, <c>%</c>, <c>5-3次</c>.</summary>
    Damaged,
}
