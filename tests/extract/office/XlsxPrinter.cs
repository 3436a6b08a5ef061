using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>Forms → a workbook by the Open XML SDK, a sheet for each or one below the other.</summary>
/// <param name="hasBorders">Whether the cells of tables have lines.</param>
internal sealed class XlsxPrinter(bool hasBorders)
{
    private const uint Bordered = 1;

    private SheetData rows = new();
    private MergeCells merged = new();
    private uint line;

    /// <summary>The workbook.</summary>
    public static byte[] Print(IReadOnlyList<PrintedSheet> sheets, PrintStyle style, bool hasBorders = true) =>
        new XlsxPrinter(hasBorders).Document(sheets, style);

    private byte[] Document(IReadOnlyList<PrintedSheet> sheets, PrintStyle style)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            for (var index = 0; index < sheets.Count; index++)
            {
                if (index > 0 && style.FlowsOn) line++;
                else (rows, merged, line) = (new SheetData(), new MergeCells(), 0);
                Add(sheets[index], style.HasTitleInTable);
                if (index + 1 == sheets.Count || !style.FlowsOn) AddSheet(workbook);
            }
        }

        return stream.ToArray();
    }

    private void AddSheet(WorkbookPart workbook)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(rows);
        if (merged.HasChildren) part.Worksheet.AppendChild(merged);
        var sheets = workbook.Workbook!.Sheets!;
        var number = (uint)sheets.ChildElements.Count + 1;
        sheets.AppendChild(new Sheet
        {
            Name = $"附表{number}",
            SheetId = number,
            Id = workbook.GetIdOfPart(part),
        });
    }

    private void Add(PrintedSheet sheet, bool hasTitleInTable)
    {
        var columns = sheet.Widths.Count;
        var look = hasTitleInTable ? CellLook.Label : CellLook.Title;
        Add(new PrintedRow([new(sheet.Title, 0, columns, 1, look)]), columns);
        Add(new PrintedRow([new(sheet.Subtitle, 0, columns, 1, look)]), columns);
        foreach (var row in (PrintedRow[])[.. sheet.Head, sheet.TableHead, .. sheet.Body]) Add(row, columns);
        if (sheet.Footer is { } footer) Add(new PrintedRow([new(footer, 0, columns, 1, CellLook.Title)]), columns);
    }

    private void Add(PrintedRow printed, int columns)
    {
        line++;
        var isTable = hasBorders && printed.Cells.Any(cell => cell.Look != CellLook.Title);
        var row = new Row { RowIndex = line };
        for (var column = 0; column < columns; column++)
        {
            var cell = new Cell { CellReference = Name(column, line), StyleIndex = isTable ? Bordered : 0 };
            if (printed.Cells.FirstOrDefault(one => one.Column == column) is { Text.Length: > 0 } own)
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(own.Text) { Space = SpaceProcessingModeValues.Preserve });
            }

            row.AppendChild(cell);
        }

        rows.AppendChild(row);
        foreach (var cell in printed.Cells.Where(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1))
        {
            var last = Name(cell.Column + cell.ColumnSpan - 1, line + (uint)cell.RowSpan - 1);
            merged.AppendChild(new MergeCell { Reference = $"{Name(cell.Column, line)}:{last}" });
        }
    }

    private static string Name(int column, uint row) =>
        FormattableString.Invariant($"{(char)('A' + column)}{row}");

    private static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellFormats(new CellFormat(), new CellFormat { BorderId = Bordered, ApplyBorder = true }));
}
