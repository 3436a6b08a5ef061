using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>Reads the fiscal year out of a title: <c>(2022年度)</c>, <c>2023年项目支出绩效目标申报表</c>.</summary>
internal static partial class FiscalYearParser
{
    private const string HanDigits = "〇一二三四五六七八九";

    private const string Spans = "-–—~～至到/、";

    /// <summary>The one year the text names, or why there is none.</summary>
    /// <remarks>A year stands before 年, or is all of the text; other four digits may be a number or a code.</remarks>
    public static Reading<FiscalYear> Parse(string printed)
    {
        var spelling = new Spelling(printed);
        spelling.MakePlain();
        var text = WithDigits(spelling.Text);
        var years = YearsIn(text).Distinct().Take(2).ToList();
        if (years.Count == 0 && IsYearAlone(text)) years = [Number(text.Trim('(', ')', ' '), 0)];
        return years switch
        {
            [] => new Reading<FiscalYear>.Unreadable(printed, "没有写明年度"),
            [_, _] => new Reading<FiscalYear>.Unreadable(printed, "写了两个不同的年度"),
            [< 2000 or > 2100] => new Reading<FiscalYear>.Unreadable(printed, "年度应在2000至2100之间"),
            [var year] => new Reading<FiscalYear>.Read(new FiscalYear(year)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Every year the text names before 年, or the one that is all of it; empty for none.</summary>
    public static IReadOnlyList<int> Named(string printed)
    {
        var spelling = new Spelling(printed);
        spelling.MakePlain();
        var text = WithDigits(spelling.Text);
        return IsYearAlone(text) ? [Number(text.Trim('(', ')', ' '), 0)] : [.. YearsIn(text)];
    }

    // 二〇二四年 is 2024年, and so is 2 0 2 4 年 set wide.
    private static string WithDigits(string text)
    {
        text = WideYear().Replace(text, match => string.Concat(match.Value.Where(char.IsAsciiDigit)));
        if (!text.AsSpan().ContainsAny('〇', '○', '零')) return text;
        return HanYear().Replace(text, match => string.Concat(match.Value.Select(glyph =>
            (char)('0' + Math.Max(0, HanDigits.IndexOf(glyph, StringComparison.Ordinal))))));
    }

    private static IEnumerable<int> YearsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            var end = EndOfDigits(text, at);
            if (end - at == 4 && IsFollowedByYear(text, end)) yield return Number(text, at);
            at = end;
        }
    }

    /// <summary>年 behind the digits, or behind a second year they form a span with: <c>2022-2023年</c>.</summary>
    private static bool IsFollowedByYear(string text, int end)
    {
        var next = SkipBlanks(text, end);
        if (next >= text.Length) return false;
        if (text[next] == '年') return true;
        if (!Spans.Contains(text[next])) return false;
        var second = SkipBlanks(text, next + 1);
        var secondEnd = EndOfDigits(text, second);
        var behind = SkipBlanks(text, secondEnd);
        return secondEnd - second == 4 && behind < text.Length && text[behind] == '年';
    }

    private static bool IsYearAlone(string text) =>
        text.Trim('(', ')', ' ') is { Length: 4 } digits && digits.All(char.IsAsciiDigit);

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static int Number(string text, int at) =>
        int.Parse(text.AsSpan(at, 4), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d\s*)2\s+0\s+\d\s+\d(?=\s*年)", RegexOptions.CultureInvariant)]
    private static partial Regex WideYear();

    [GeneratedRegex(@"二[〇○零][〇○零一二三四五六七八九]{2}(?=\s*年)", RegexOptions.CultureInvariant)]
    private static partial Regex HanYear();
}
