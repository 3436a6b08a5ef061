namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Knows dates, spans of dates and deadlines: <c>12月底前</c>, <c>2023.07-2024.01</c>.</summary>
/// <remarks>Such a target has digits, but none of them is a quantity; it stays text.</remarks>
internal static class DateText
{
    /// <summary>Whether every digit of the text belongs to a year, month, day or quarter.</summary>
    public static bool IsDate(string text)
    {
        var hasDate = false;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var length = LengthAt(text, at, hasDate);
            if (length == 0) return false;
            hasDate = true;
            at += length;
        }

        return hasDate;
    }

    /// <summary>Digits that may be a date or a quantity: <c>20221231</c>, <c>2022.10</c>, <c>2022.5</c>.</summary>
    public static bool IsPerhapsDate(string text)
    {
        var year = IntAt(text, 0, out var length);
        if (length == 8 && text.Length == 8) return IsDay(year / 10000, year / 100 % 100, year % 100);
        if (length != 4 || text.Length is not (6 or 7) || text[4] != '.' || !IsYear(year)) return false;
        return IntAt(text, 5, out var digits) is >= 1 and <= 12 && digits == text.Length - 5;
    }

    private static int LengthAt(string text, int at, bool hasDate)
    {
        var number = IntAt(text, at, out var digits);
        var end = at + digits;
        if (digits == 4 && IsYear(number)) return AfterYear(text, end) is > 0 and var length ? digits + length : 0;
        if (digits > 2) return 0;
        if (number is >= 1 and <= 12 && MonthLength(text, end) is > 0 and var month) return digits + month;
        if (number is >= 1 and <= 4 && StartsWith(text, end, "季度")) return digits + 2;
        var isDay = number is >= 1 and <= 31 && end < text.Length && text[end] is '日' or '号';
        var isDated = hasDate || StartsWith(text, end + 1, "前") || StartsWith(text, end + 1, "之前")
            || (at > 0 && text[at - 1] == '月');
        return isDay && isDated ? digits + 1 : 0;
    }

    /// <summary>What makes four digits a year: 年, a month behind a sign, or the second year of a span.</summary>
    private static int AfterYear(string text, int end)
    {
        if (StartsWith(text, end, "年")) return 1;
        if (end >= text.Length) return 0;
        var next = IntAt(text, end + 1, out var digits);
        var after = end + 1 + digits;
        if (digits == 4 && IsYear(next) && IsSpanSign(text[end]))
            return StartsWith(text, after, "年") ? 6 : after == text.Length ? 5 : 0;
        if (digits is not (1 or 2) || next is < 1 or > 12 || text[end] is not ('-' or '.' or '/')) return 0;
        return 1 + digits + DayLength(text, after, text[end]);
    }

    private static int DayLength(string text, int at, char sign)
    {
        if (at >= text.Length || text[at] != sign) return 0;
        var day = IntAt(text, at + 1, out var digits);
        return digits is 1 or 2 && day is >= 1 and <= 31 ? 1 + digits : 0;
    }

    /// <summary>月 behind a month, <c>-12月</c> behind the first of two, <c>.31前</c> behind one with its day.</summary>
    private static int MonthLength(string text, int end)
    {
        if (StartsWith(text, end, "月")) return 1;
        if (end >= text.Length) return 0;
        var next = IntAt(text, end + 1, out var digits);
        if (digits is not (1 or 2) || next < 1) return 0;
        var after = end + 1 + digits;
        if (IsSpanSign(text[end]) && next <= 12 && StartsWith(text, after, "月")) return 2 + digits;
        return text[end] == '.' && next <= 31 && StartsWith(text, after, "前") ? 1 + digits : 0;
    }

    private static bool IsSpanSign(char glyph) =>
        glyph is '至' or '到' || Glyphs.IsDash(glyph) || Glyphs.Waves.Contains(glyph);

    private static bool IsYear(int number) => number is >= 1990 and <= 2100;

    private static bool IsDay(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool StartsWith(string text, int at, string word) =>
        at < text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    /// <summary>The digits at a place as a number, up to nine of them; longer runs are no part of any date.</summary>
    private static int IntAt(string text, int at, out int digits)
    {
        var number = 0;
        digits = 0;
        while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits]) && digits < 9)
            number = (number * 10) + (text[at + digits++] - '0');
        return number;
    }
}
