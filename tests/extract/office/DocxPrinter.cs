using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>Forms → a Word document by the Open XML SDK, one below the other.</summary>
internal static class DocxPrinter
{
    /// <summary>The document.</summary>
    public static byte[] Print(IReadOnlyList<PrintedSheet> sheets, PrintStyle style)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            foreach (var sheet in sheets) Add(body, sheet, style.HasTitleInTable);
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static void Add(Body body, PrintedSheet sheet, bool hasTitleInTable)
    {
        var columns = sheet.Widths.Count;
        var grid = new TableGrid(sheet.Widths.Select(width =>
            new GridColumn { Width = ((int)(width * 20)).ToString(CultureInfo.InvariantCulture) }));
        var table = new Table(new TableProperties(), grid);
        if (hasTitleInTable)
        {
            table.AppendChild(RowOf(new([new(sheet.Title, 0, columns, 1, CellLook.Label)]), [], columns));
            table.AppendChild(RowOf(new([new(sheet.Subtitle, 0, columns, 1, CellLook.Label)]), [], columns));
        }
        else
        {
            body.AppendChild(Line(sheet.Title));
            body.AppendChild(Line(sheet.Subtitle));
        }

        var reaching = new List<(PrintedCell Cell, int Below)>();
        foreach (var row in (PrintedRow[])[.. sheet.Head, sheet.TableHead, .. sheet.Body])
        {
            table.AppendChild(RowOf(row, reaching, columns));
            reaching = [.. reaching.Where(one => one.Below > 1).Select(one => (one.Cell, one.Below - 1)),
                .. row.Cells.Where(cell => cell.RowSpan > 1).Select(cell => (cell, cell.RowSpan - 1))];
        }

        body.AppendChild(table);
        body.AppendChild(Line(sheet.Footer ?? ""));
    }

    private static TableRow RowOf(PrintedRow printed, List<(PrintedCell Cell, int Below)> reaching, int columns)
    {
        var row = new TableRow();
        for (var column = 0; column < columns;)
        {
            var own = printed.Cells.FirstOrDefault(cell => cell.Column == column);
            var above = reaching.FirstOrDefault(one => one.Cell.Column == column).Cell;
            var cell = own ?? above ?? new PrintedCell("", column, 1, 1, CellLook.Value);
            var properties = new TableCellProperties();
            if (cell.ColumnSpan > 1) properties.AppendChild(new GridSpan { Val = cell.ColumnSpan });
            if (own is null && above is not null) properties.AppendChild(new VerticalMerge());
            else if (cell.RowSpan > 1)
                properties.AppendChild(new VerticalMerge { Val = MergedCellValues.Restart });
            var lines = own is null ? [""] : own.Text.Split('\n');
            row.AppendChild(new TableCell([properties, .. lines.Select(Line)]));
            column += cell.ColumnSpan;
        }

        return row;
    }

    private static Paragraph Line(string text) =>
        new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
