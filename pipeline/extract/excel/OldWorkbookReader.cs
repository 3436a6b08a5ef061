using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Tables;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>Bytes of a workbook of Excel 97 to 2003 → the rows of its sheets, or why it may not be used.</summary>
/// <remarks>Its lines are not read, so cells are one only where they are merged.</remarks>
internal sealed class OldWorkbookReader(PdfLimits limits)
{
    private const string Kind = "Excel 97-2003 表格";
    private const int BuiltInFormats = 59;

    private static readonly ExcelReaderConfiguration Configuration = Configured();

    /// <summary>Reads every sheet that is shown; each is a part.</summary>
    public DocumentReading Read(ReadOnlyMemory<byte> bytes) => OfficePackage.Read(bytes, Kind, () =>
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var workbook = ExcelReaderFactory.CreateBinaryReader(stream, Configuration);
            return Read(workbook, OldWorkbookNotes.Of(bytes.Span));
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableOfficeException("要密码才能打开，请去掉密码后重新报送", Verdict.Password);
        }
        catch (ExcelReaderException broken)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    });

    // Where it is not told, old files of Chinese programs are in GBK. The configuration asks for the encoding of
    // Western Windows before it is told of another, and .NET has neither until they are registered.
    private static ExcelReaderConfiguration Configured()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new ExcelReaderConfiguration { FallbackEncoding = Text.TextDecoding.Gb18030 };
    }

    private DocumentReading Read(IExcelDataReader workbook, OldWorkbookNotes notes)
    {
        var budget = new CellBudget(limits.Cells);
        var shown = new List<Sheet>();
        var hidden = new List<string>();
        var index = 0;
        do
        {
            var sheet = Read(workbook, shown.Count + 1, budget);
            Note(sheet, index++, notes);
            if (workbook.VisibleState == "visible") shown.Add(sheet);
            else if (sheet.HasText) hidden.Add(sheet.Name);
        }
        while (workbook.NextResult());
        return SheetRows.Reading(shown, hidden, hasPicture: false, Kind);
    }

    private static Sheet Read(IExcelDataReader workbook, int number, CellBudget budget)
    {
        var sheet = new Sheet(workbook.Name, number);
        foreach (var range in workbook.MergeCells ?? [])
        {
            budget.Take(1);
            sheet.Merged.Add(new CellRange(
                range.FromRow + 1, range.FromColumn + 1, range.ToRow + 1, range.ToColumn + 1));
        }

        for (var row = 1; workbook.Read(); row++)
        {
            if (workbook.RowHeight == 0) sheet.HideRow(row);
            for (var column = 1; column <= workbook.FieldCount; column++)
            {
                if (row == 1 && workbook.GetColumnWidth(column - 1) == 0) sheet.HideColumns(column, column);
                if (CellOf(workbook, row, column) is not { IsNothing: false } cell) continue;
                budget.Take(1);
                sheet.Cells.Add(cell);
            }
        }

        return sheet;
    }

    private static void Note(Sheet sheet, int index, OldWorkbookNotes notes)
    {
        for (var at = 0; at < sheet.Cells.Count; at++)
        {
            var cell = sheet.Cells[at];
            if (notes.IsStruck(index, cell.Row, cell.Column))
                sheet.Cells[at] = cell with { Text = "", Struck = cell.Text };
        }

        foreach (var (row, column) in notes.Errors(index))
        {
            sheet.Cells.RemoveAll(cell => (cell.Row, cell.Column) == (row, column));
            sheet.Cells.Add(new SheetCell(row, column, "#", Borders.None) { Doubt = "是公式出错的结果，应为正确的值" });
        }
    }

    private static SheetCell CellOf(IExcelDataReader workbook, int row, int column)
    {
        var cell = new SheetCell(row, column, "", Borders.None);
        var format = FormatOf(workbook, column - 1);
        var shown = workbook.GetValue(column - 1) switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "TRUE" : "FALSE",
            DateTime date => NumberText.Of(date.ToOADate(), format, isFrom1904: false),
            TimeSpan time => NumberText.Of(time.TotalDays, format, isFrom1904: false),
            IConvertible number => NumberText.Of(
                number.ToDouble(CultureInfo.InvariantCulture), format, isFrom1904: false),
            _ => null,
        };
        return shown is null
            ? cell with { Text = "?", Doubt = $"的数字格式“{format}”认不出来，不知道显示成什么" }
            : cell with { Text = CellText.Of(shown) };
    }

    private static string FormatOf(IExcelDataReader workbook, int column)
    {
        var id = workbook.GetNumberFormatIndex(column);
        return id < BuiltInFormats ? NumberText.BuiltInFormat(id) : workbook.GetNumberFormatString(column) ?? "";
    }
}
