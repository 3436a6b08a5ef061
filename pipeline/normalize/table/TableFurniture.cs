using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Rows that stand in or below the indicators and are none: signatures, page numbers, headings.</summary>
internal sealed partial class TableFurniture(Vocabulary vocabulary)
{
    /// <summary>Whether the row belongs below the indicators: 其他需要说明事项, 审核意见, 填表人：张三.</summary>
    /// <param name="row">The row.</param>
    /// <param name="nameColumn">Where names stand; one without a target is an indicator however it begins.</param>
    public bool IsClosing(Row row, int nameColumn) =>
        row.Cells.Count > 0 && (nameColumn <= 1 || row.Cells[0].Column < nameColumn)
        && (IsClosingLabel(row.Cells[0].Text)
            || (IsFooter(row.Cells[0].Text) && (row.Cells.Count == 1 || HasColon(row))));

    /// <summary>Whether a text is the whole label of what stands below the indicators: 总分, 审核意见：.</summary>
    public bool IsClosingLabel(string text)
    {
        if (vocabulary.Closings.Find(text) is not null) return true;
        var colon = text.AsSpan().IndexOfAny(':', '：');
        return colon > 0 && vocabulary.Closings.Find(text.AsSpan(0, colon)) is not null;
    }

    /// <summary>Whether a text begins like what stands below a form: 填表人, 注：.</summary>
    public bool IsFooter(string text)
    {
        foreach (var start in vocabulary.Footers)
            if (text.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }

    // An indicator beside its target may begin like a footer; a footer beside another cell has a colon or is a label.
    private bool HasColon(Row row) =>
        row.Cells[0].Text.AsSpan().IndexOfAny(':', '：') > 0 || vocabulary.Footers.Contains(row.Cells[0].Text);

    /// <summary>Whether the row is nothing but a heading: <c>二、桥梁维护项目</c>, <c>附表2</c>.</summary>
    public static bool IsHeading(Row row) => row.Cells is [{ Text: var text }] && IsHeading(text);

    /// <summary>Whether a text is nothing but a heading.</summary>
    public static bool IsHeading(string text) => Heading().IsMatch(text);

    /// <summary>Whether the row is nothing but a page number: <c>第 3 页</c>, <c>- 3 -</c>.</summary>
    public static bool IsPageNumber(Row row) => row.Cells is [{ Text: var text }] && IsPageNumber(text);

    /// <summary>Whether a text is nothing but a page number.</summary>
    public static bool IsPageNumber(string text) => text.Length <= 20 && PageNumber().IsMatch(text);

    /// <summary>Whether the row is a line of the blank form that nobody filled: <c>指标2：</c>, <c>……</c>.</summary>
    public static bool IsUnfilled(IReadOnlyList<Cell> contents) => contents switch
    {
        [{ Text: var text }] => IsUnfilled(text),
        // Of a row that lacks its target, 指标3： stands where the target would: behind a label, never behind a name.
        [_, { Text: ['指', ..] text }] => IsUnfilled(text),
        _ => false,
    };

    private static bool IsUnfilled(string text) => text.Length <= 12 && Unfilled().IsMatch(text);

    [GeneratedRegex(
        @"^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|附[表件]\s*[0-9一二三四五六七八九十]*\s*(?:[:：\-—-].*)?$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(?:第\s*[0-9]{1,4}\s*页(?:\s*[,，/]?\s*共\s*[0-9]{1,4}\s*页)?|共\s*[0-9]{1,4}\s*页\s*第\s*[0-9]{1,4}\s*页|"
        + @"[-—–－]+\s*[0-9]{1,4}\s*[-—–－]+|[0-9]{1,4}\s*/\s*[0-9]{1,4}|(?i:page)\s*[0-9]{1,4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:(?:三级)?指标\s*[0-9一二三四五六七八九十]{0,2}\s*[:：、.]?|[….·。]{2,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfilled();
}
