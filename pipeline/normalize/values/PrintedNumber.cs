using System.Globalization;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>A number in half-width digits inside a text: <c>18,052,461</c>, <c>1346.0088</c>, <c>97.30</c>.</summary>
/// <param name="Value">Its value with the printed decimal places; null if the digits form no number.</param>
/// <param name="Length">How many characters its digits, commas and points take; 0 if no digit stands there.</param>
/// <param name="IsBadlyGrouped">The commas do not stand every three digits: <c>18,0524,61</c>.</param>
internal readonly record struct PrintedNumber(decimal? Value, int Length, bool IsBadlyGrouped)
{
    /// <summary>More digits than this would be rounded, and a printed digit is never changed.</summary>
    private const int MostDigits = 28;

    /// <summary>The number that begins exactly at <paramref name="start"/>; it ends with its last digit.</summary>
    public static PrintedNumber At(string text, int start)
    {
        int end = start, points = 0, commas = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsMarkBetweenDigits(text, start, end)))
        {
            if (text[end] == '.') points++;
            else if (text[end] == ',') commas++;
            end++;
        }

        return end == start ? default : Read(text.AsSpan(start, end - start), points, commas);
    }

    private static bool IsMarkBetweenDigits(string text, int start, int at) =>
        text[at] is '.' or ',' && at > start && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static PrintedNumber Read(ReadOnlySpan<char> digits, int points, int commas)
    {
        if (commas > 0 && !IsGroupedByThree(digits)) return new(null, digits.Length, IsBadlyGrouped: true);
        if (points > 1 || digits.Length - points - commas > MostDigits) return new(null, digits.Length, false);
        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return new(decimal.Parse(digits, plain, CultureInfo.InvariantCulture), digits.Length, false);
    }

    private static bool IsGroupedByThree(ReadOnlySpan<char> digits)
    {
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if (point >= 0 && digits[point..].Contains(',')) return false;
        for (var fromRight = 1; fromRight <= whole.Length; fromRight++)
            if ((whole[^fromRight] == ',') != (fromRight % 4 == 0)) return false;
        return whole[0] != '0';
    }
}

/// <summary>A number that may have a sign: <c>-3</c>, <c>+5</c>.</summary>
internal static class SignedNumber
{
    /// <summary>The number that begins at <paramref name="start"/>; its length counts the sign.</summary>
    public static PrintedNumber At(string text, int start)
    {
        if (start >= text.Length || text[start] is not ('-' or '−' or '+')) return PrintedNumber.At(text, start);
        var number = PrintedNumber.At(text, start + 1);
        if (number.Value is not { } value) return number;
        var isNegative = text[start] != '+' && value != 0;
        return number with { Value = isNegative ? -value : value, Length = number.Length + 1 };
    }
}
