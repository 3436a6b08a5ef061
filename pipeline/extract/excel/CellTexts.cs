using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Pipeline.Extract.Tables;
using SourceCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SourceText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>What the cells of a workbook show.</summary>
internal sealed partial class CellTexts
{
    private readonly CellLooks looks;
    private readonly List<OpenXmlElement> shared;
    private readonly bool isFrom1904;

    /// <summary>Takes the styles and the texts that cells share.</summary>
    public CellTexts(WorkbookPart workbook)
    {
        looks = new CellLooks(workbook);
        shared = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []];
        isFrom1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true;
    }

    /// <summary>A cell with what it shows.</summary>
    public SheetCell Of(SourceCell cell, int row, int column)
    {
        var look = looks.Of(cell.StyleIndex?.Value);
        var shown = new SheetCell(row, column, "", look.Borders);
        var type = cell.DataType?.Value ?? CellValues.Number;
        var value = cell.CellValue?.Text;
        if (cell.CellFormula is not null && (value is null || (value.Length == 0 && type != CellValues.String)))
            return shown with { Text = "=" + cell.CellFormula.Text, Doubt = "是公式而没有存下结果，请用 Excel 打开后重新保存" };
        if (type == CellValues.SharedString) return InStretches(shown, shared[Index(value)], look);
        if (type == CellValues.InlineString && cell.InlineString is { } inline) return InStretches(shown, inline, look);
        if (value is not { Length: > 0 }) return shown;
        if (type == CellValues.Error) return shown with { Text = value, Doubt = "是公式出错的结果，应为正确的值" };
        if (type == CellValues.Boolean) return Whole(shown, value == "1" ? "TRUE" : "FALSE", look);
        if (type != CellValues.Number) return Whole(shown, Plain(value), look);
        var number = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return NumberText.Of(number, look.Format, isFrom1904) is { } text
            ? Whole(shown, text, look) with { Unseen = text.Length == 0 ? value : "" }
            : shown with { Text = value, Doubt = $"的数字格式“{look.Format}”认不出来，不知道显示成什么" };
    }

    private int Index(string? value)
    {
        var index = int.Parse(value ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
        return index < shared.Count ? index : throw new InvalidDataException();
    }

    private static SheetCell Whole(SheetCell shown, string text, CellLook look) =>
        Sorted(shown, look, [(look.Font.Ranked(text), look.Font)]);

    // Readings of characters (拼音) stand beside the text and are no part of it.
    private static SheetCell InStretches(SheetCell shown, OpenXmlElement text, CellLook look)
    {
        var stretches = new List<(string, TextLook)>();
        foreach (var child in text.ChildElements)
        {
            if (child is SourceText plain) stretches.Add((look.Font.Ranked(Plain(plain.Text)), look.Font));
            if (child is not Run run) continue;
            var own = run.RunProperties is { } font ? CellLooks.LookOf(font) : look.Font;
            stretches.Add((own.Ranked(Plain(run.Text?.Text ?? "")), own));
        }

        return Sorted(shown, look, stretches);
    }

    private static SheetCell Sorted(
        SheetCell shown, CellLook look, IReadOnlyList<(string Text, TextLook Look)> stretches)
    {
        var (text, struck, unseen) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (stretch, font) in stretches)
        {
            var place = font.IsStruck ? struck : font.IsWhite && !look.IsFilled ? unseen : text;
            place.Append(stretch);
        }

        return shown with
        {
            Text = CellText.Of(text.ToString()),
            Struck = CellText.Of(struck.ToString()),
            Unseen = CellText.Of(unseen.ToString()),
        };
    }

    // Characters that XML cannot hold are written as _x000D_.
    private static string Plain(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match =>
            ((char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
                .ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
