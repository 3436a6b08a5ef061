using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>What stands above the title of a form and belongs to it: 附件2, (2023年度), 单位：万元, 二、桥梁维护项目.</summary>
internal static partial class TitleBlock
{
    // An office or a date may stand between the unit and the title; the rows of a table may not.
    private const int StrangeLines = 2;

    // A line that prints a unit beside other things: 填报单位：某局, 2024年1月1日, 金额单位：万元.
    private const int CellsOfALine = 4;

    // （人民币 万元）: a line of nothing else.
    private const int LongestLone = 12;

    /// <summary>Index of the row the title block begins with; the title's own where nothing stands above it.</summary>
    /// <param name="rows">The document.</param>
    /// <param name="title">Index of the title, or of 项目名称 where there is none.</param>
    public static int StartOf(IReadOnlyList<Row> rows, int title)
    {
        var first = title;
        var strange = 0;
        for (var index = title - 1; index >= 0; index--)
        {
            var row = rows[index];
            if (row.IsBlank) continue;
            if (row.IsRuled && !rows[title].IsRuled) break;
            if (row.Cells[0].Place.Page != rows[title].Cells[0].Place.Page && (strange > 0 || !IsOf(row))) break;
            if (strange == 0 ? IsOf(row) : IsUnit(row)) (first, strange) = (index, 0);
            else if (row.Cells.Count > 1 || ++strange > StrangeLines) break;
        }

        return first;
    }

    /// <summary>Whether the line prints a money unit for what follows; a note such as 注：单位为万元 does not.</summary>
    public static bool IsUnit(Row row) =>
        row.Cells.Count is > 0 and <= CellsOfALine
        && row.Cells.Any(cell => IsUnit(cell, row.Cells.Count == 1)) && !Note().IsMatch(row.Cells[0].Text);

    private static bool IsUnit(Cell cell, bool isAlone) =>
        cell.Text.Contains('单') && cell.Text.Contains('位')
            ? MoneyUnitStatement.Spoken(cell.Text).Any()
            : isAlone && cell.Text.Length <= LongestLone && MoneyUnitStatement.Alone(cell.Text) is [.., '元'];

    private static bool IsOf(Row row) =>
        IsUnit(row)
        || (row.Cells is [{ Text: var text }]
            && (FormSplitter.IsYear(row) || FormTitle.IsTitle(row) || Heading().IsMatch(text)));

    [GeneratedRegex("^(?:注|备注|说明|以上|本表|(?:填[表报]|编制)说明|(?:填表|填报|制表|审核|复核|单位负责)人)", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(
        @"^(?:附件?表?\s*[\d一二三四五六七八九十]*(?:[-—－]\d+)?\s*[:：]?|附[件表]\s*[\d一二三四五六七八九十]+(?:[-—－]\d+)?[:：.、\s].{0,40}"
        + @"|表\s*[\d一二三四五六七八九十]+(?:[-—－]\d+)?|[（(]?[一二三四五六七八九十]+[)）、.．].{2,40}"
        + @"|(?:填报|编制|申报)(?:单位|部门).{0,2}[:：].{0,40}|[-—－]\s*\d{1,4}\s*[-—－]|第\s*\d+\s*页.{0,12})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
