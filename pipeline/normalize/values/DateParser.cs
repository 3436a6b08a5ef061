using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>
/// Reads a date cell: <c>2022-01-01</c>, <c>2024/1/1</c>, <c>2022.1.1</c>, <c>2022年1月1日</c>, <c>20220101</c>.
/// </summary>
internal static class DateParser
{
    private const string NotADate = "应为年月日齐全的日期";

    /// <summary>The date, null for a blank cell, or why the cell cannot be read.</summary>
    /// <remarks>Databases print midnight behind a date, <c>2024-01-01 00:00:00</c>; another time is no date.</remarks>
    public static Reading<DateOnly?> Parse(string printed)
    {
        var spelling = new Spelling(printed);
        spelling.MakePlain();
        var text = WithoutMidnight(spelling.Text);
        if (text.Length == 0) return new Reading<DateOnly?>.Read(null);
        if (Parts(text) is not var (year, month, day)) return new Reading<DateOnly?>.Unreadable(printed, NotADate);
        if (year is < 1990 or > 2100) return new Reading<DateOnly?>.Unreadable(printed, "年份应在1990至2100之间");
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Reading<DateOnly?>.Read(new DateOnly(year, month, day))
            : new Reading<DateOnly?>.Unreadable(printed, "没有这一天");
    }

    private static string WithoutMidnight(string text)
    {
        var blank = text.AsSpan().LastIndexOfAny(' ', 'T');
        return blank > 0 && text[(blank + 1)..] is "00:00:00" or "0:00:00" or "00:00" or "00:00:00.000"
            ? text[..blank].TrimEnd()
            : text;
    }

    private static (int Year, int Month, int Day)? Parts(string text)
    {
        if (text.Length == 8 && text.All(char.IsAsciiDigit)) return Parts(text[..4], text[4..6], text[6..]);
        var parts = text.Split(SeparatorOf(text), StringSplitOptions.TrimEntries);
        if (parts.Length == 3) return Parts(parts[0], parts[1], parts[2]);
        var isChinese = parts.Length == 4 && parts[3].Length == 0;
        return isChinese && IsInOrder(text) ? Parts(parts[0], parts[1], parts[2]) : null;
    }

    private static char[] SeparatorOf(string text) => text[^1] is '日' or '号'
        ? ['年', '月', text[^1]]
        : [text.FirstOrDefault(glyph => glyph is '-' or '/' or '.', '-')];

    private static bool IsInOrder(string text) =>
        text.IndexOf('年', StringComparison.Ordinal) < text.IndexOf('月', StringComparison.Ordinal);

    private static (int, int, int)? Parts(string year, string month, string day) =>
        year.Length == 4 && Number(year) is { } y && Number(month) is { } m && Number(day) is { } d ? (y, m, d) : null;

    private static int? Number(string digits) =>
        digits.Length is 1 or 2 or 4 && digits.All(char.IsAsciiDigit)
            ? digits.Aggregate(0, (number, digit) => (number * 10) + (digit - '0'))
            : null;
}
