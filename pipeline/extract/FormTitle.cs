namespace PerfEtl.Pipeline.Extract;

/// <summary>Recognizes the title line of a form: <c>财政项目支出绩效目标申报表</c>, <c>绩效目标申报表(基础设施建设类)</c>,
/// <c>项目支出绩效自评表</c>.</summary>
internal static class FormTitle
{
    private const int MaximumLength = 80;

    /// <summary>Whether the row is nothing but a title.</summary>
    public static bool IsTitle(Row row)
    {
        if (row.Cells is not [{ Text: var text }] || text.Length > MaximumLength) return false;
        var words = WithoutBrackets(WithoutBlanks(text));
        return words.EndsWith("表") && (words.Contains("目标", StringComparison.Ordinal)
            || words.Contains("绩效自评", StringComparison.Ordinal));
    }

    /// <summary>Whether the row is one of the document's titles with a few characters damaged or cut off.</summary>
    public static bool IsNearTitle(Row row, IReadOnlyCollection<string> titles) =>
        row.Cells is [{ Text: { Length: >= 4 } text }] && titles.Any(title => Likeness(text, title) >= 0.6);

    // 绩 效 目 标 申 报 表 is set wide to fill its line.
    private static string WithoutBlanks(string text) =>
        text.AsSpan().ContainsAny(" \u00A0\u3000")
            ? string.Concat(text.Where(glyph => !char.IsWhiteSpace(glyph)))
            : text;

    private static ReadOnlySpan<char> WithoutBrackets(string text)
    {
        var end = text.AsSpan().TrimEnd();
        while (end is [.., ')' or '）'])
        {
            var open = end.LastIndexOfAny('(', '（');
            if (open < 0) break;
            end = end[..open].TrimEnd();
        }

        return end;
    }

    /// <summary>The share of the longer text that both have in common at their starts and ends.</summary>
    private static double Likeness(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        var prefix = one.AsSpan().CommonPrefixLength(other);
        var suffix = 0;
        while (suffix < shorter - prefix && one[^(suffix + 1)] == other[^(suffix + 1)]) suffix++;
        return (prefix + suffix) / (double)Math.Max(one.Length, other.Length);
    }
}
