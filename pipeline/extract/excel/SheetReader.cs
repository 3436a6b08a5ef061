using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Pipeline.Extract.Tables;
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
