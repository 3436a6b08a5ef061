using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Pipeline.Extract.Tables;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Placed = DocumentFormat.OpenXml.Drawing.Spreadsheet;
using SourceCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SourceRow = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>Reads a sheet of a workbook row by row; what no row needs is never built.</summary>
internal sealed class SheetReader(WorkbookPart workbook, CellBudget budget)
{
    private readonly CellTexts texts = new(workbook);

    /// <summary>The sheet.</summary>
    public Sheet Read(WorksheetPart part, string name, int number)
    {
        var sheet = new Sheet(name, number);
        using var reader = OpenXmlReader.Create(part);
        var lastRow = 0;
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(SourceRow))
                lastRow = Add((SourceRow)reader.LoadCurrentElement()!, lastRow, sheet);
            else if (reader.ElementType == typeof(Column)) Hide((Column)reader.LoadCurrentElement()!, sheet);
            else if (reader.ElementType == typeof(MergeCell)) Merge((MergeCell)reader.LoadCurrentElement()!, sheet);
            else if (reader.ElementType == typeof(HeaderFooter))
                sheet.Head.AddRange(SheetBoxes.Head((HeaderFooter)reader.LoadCurrentElement()!));
        }

        sheet.Boxes.AddRange(SheetBoxes.Of(part));
        return sheet;
    }

    private int Add(SourceRow row, int lastRow, Sheet sheet)
    {
        var number = row.RowIndex?.Value is { } index ? checked((int)index) : lastRow + 1;
        if (number <= lastRow) throw new InvalidDataException();
        if (row.Hidden?.Value == true || (row.CustomHeight?.Value == true && row.Height?.Value == 0))
            sheet.HideRow(number);
        var column = 0;
        foreach (var cell in row.Elements<SourceCell>())
        {
            column = cell.CellReference?.Value is { } reference ? CellReference.Parse(reference).Column : column + 1;
            var read = texts.Of(cell, number, column);
            if (read.IsNothing) continue;
            budget.Take(1);
            sheet.Cells.Add(read);
        }

        return number;
    }

    private static void Hide(Column column, Sheet sheet)
    {
        if (column.Hidden?.Value == true || column.Width?.Value == 0)
            sheet.HideColumns((int)(column.Min?.Value ?? 0), (int)(column.Max?.Value ?? 0));
    }

    private void Merge(MergeCell merged, Sheet sheet)
    {
        budget.Take(1);
        sheet.Merged.Add(CellReference.ParseRange(merged.Reference?.Value));
    }
}

/// <summary>Text of a sheet that stands in no cell: in text boxes, and in the head of its printed pages.</summary>
internal static partial class SheetBoxes
{
    /// <summary>Text boxes with the row over which each begins, 1-based.</summary>
    public static IEnumerable<(int Row, string Text)> Of(WorksheetPart part)
    {
        if (part.DrawingsPart?.WorksheetDrawing is not { } drawing) yield break;
        foreach (var anchor in drawing.ChildElements)
        {
            var text = CellText.Of(string.Join('\n', anchor.Descendants<Placed.TextBody>()
                .SelectMany(body => body.Elements<Drawing.Paragraph>()).Select(paragraph => paragraph.InnerText)));
            var row = anchor.GetFirstChild<Placed.FromMarker>()?.RowId?.Text;
            if (text.Length > 0) yield return (int.TryParse(row, out var above) ? above + 1 : 1, text);
        }
    }

    /// <summary>The lines of a page's head without the codes of its look: <c>&amp;C财政部门&amp;R单位：万元</c>.</summary>
    public static IEnumerable<string> Head(HeaderFooter head) => (head.OddHeader?.Text ?? "")
        .Split(["&L", "&C", "&R"], StringSplitOptions.None)
        .Select(part => CellText.Of(Code().Replace(part, "")))
        .Where(text => text.Any(character => character is >= '\u4E00' and <= '\u9FFF'));

    [GeneratedRegex("&(?:\"[^\"]*\"|K[0-9A-Fa-f+\\-]{6}|[0-9]+|[A-Za-z&])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
