namespace PerfEtl.Reports.Drawing;

/// <summary>Where a line of Chinese text must not end (the rules called 避头尾), and what belongs together.</summary>
/// <remarks>Works on text elements, so that a line never ends inside a surrogate pair or before an accent.</remarks>
internal static class BreakRules
{
    private const string NotAtLineStart =
        "，。、；：？！）】》〉」』〕］｝〗〙〟々／”’…—～·％‰℃°,.;:?!)]}>%»›-–−/\u00A0\u202F\u2060";
    private const string NotAtLineEnd = "（【《〈「『〔［｛〖〘〝“‘([{<«‹#￥¥$＄№+±≥≤≈=＞＜\u00A0\u202F\u2060";
    private const string NumberSigns = "+-−–—－±~～≥≤≈=><＞＜￥¥$＄约第";
    private const string Numerals = "〇零一二三四五六七八九十百千两";

    /// <summary>Units of the forms and of our own sentences; the longest that fits is kept with its number.</summary>
    private static readonly string[] Units =
    [
        "万元", "亿元", "万亿元", "元", "万", "亿", "人次", "批次", "人天", "人月", "平方米", "平方公里", "公里", "小时", "分钟",
        "个工作日", "工作日", "年度", "季度", "个项目", "个月", "个", "项", "人", "次", "场", "批", "期", "年", "月", "日", "号",
        "天", "周", "份", "条", "起", "户", "本", "部", "名", "位", "件", "篇", "册", "间", "台", "套", "辆", "座", "处", "所",
        "家", "级", "类", "岁", "倍", "页", "行", "米", "吨", "度", "%", "％", "‰", "℃", "届", "轮", "步", "支", "门", "课时",
    ];

    /// <returns>For every text element whether the line may end before it; never before the first.</returns>
    public static bool[] MayBreakBefore(string[] elements)
    {
        var may = new bool[elements.Length];
        for (var i = 1; i < elements.Length; i++)
            may[i] = MayBreakBetween(elements[i - 1], elements[i]) && !JoinsAcrossBlank(elements, i);
        KeepNumbersWithUnits(elements, may);
        return may;
    }

    public static bool IsBlank(string element) => element is " " or "\u3000";

    private static bool MayBreakBetween(string before, string after)
    {
        if (IsBlank(after)) return false;
        if (NotAtLineStart.Contains(after, StringComparison.Ordinal)) return false;
        if (NotAtLineEnd.Contains(before, StringComparison.Ordinal)) return false;
        return !(IsWord(before) && IsWord(after));
    }

    /// <summary>A blank between a number and its sign is no place for a line to end: <c>≥ 90</c>.</summary>
    private static bool JoinsAcrossBlank(string[] elements, int i) =>
        i >= 2 && IsBlank(elements[i - 1]) && IsNumberSign(elements[i - 2]) && IsDigit(elements[i]);

    private static void KeepNumbersWithUnits(string[] elements, bool[] may)
    {
        for (var i = 0; i < elements.Length; i++)
        {
            var isOrdinal = i > 0 && elements[i - 1] == "第" && IsNumeral(elements[i]);
            if (!isOrdinal && !IsDigit(elements[i])) continue;
            if (i > 0 && IsNumberSign(elements[i - 1])) may[i] = false;
            var end = i + 1;
            while (end < elements.Length && (IsDigit(elements[end]) || isOrdinal && IsNumeral(elements[end])))
                may[end++] = false;
            KeepUnit(elements, may, end);
            i = end - 1;
        }
    }

    private static void KeepUnit(string[] elements, bool[] may, int end)
    {
        var start = end < elements.Length && elements[end] is " " or "\u00A0" ? end + 1 : end;
        var length = UnitLength(elements, start);
        if (length > 0 && start + length < elements.Length && elements[start + length] is "/" or "／")
            length += 1 + UnitLength(elements, start + length + 1);
        for (var i = start; i < start + length; i++) may[i] = false;
    }

    /// <summary>The length of the longest unit that stands there; 0 when none does.</summary>
    private static int UnitLength(string[] elements, int start)
    {
        var rest = string.Concat(elements.Skip(start).Take(5));
        return Units.Where(u => rest.StartsWith(u, StringComparison.Ordinal)).Max(u => (int?)u.Length) ?? 0;
    }

    private static bool IsNumberSign(string element) => NumberSigns.Contains(element, StringComparison.Ordinal);

    private static bool IsNumeral(string element) => Numerals.Contains(element, StringComparison.Ordinal);

    private static bool IsDigit(string element) => char.IsDigit(element[0]);

    /// <summary>Letters, digits and what joins them: <c>GB/T-1.1</c>, <c>1,200.50</c>, <c>a@b.cn</c>.</summary>
    private static bool IsWord(string element) =>
        element[0] < '\u2E80' && (char.IsLetterOrDigit(element[0]) || "-_./:@&'’+,%*".Contains(element[0]))
        || char.IsDigit(element[0]);
}
