using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Tables;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>Bytes of a workbook → the rows of its sheets, or why it may not be used.</summary>
internal sealed class WorkbookReader(PdfLimits limits)
{
    private const string Kind = "Excel 表格";

    /// <summary>Reads every sheet that is shown; each is a part, for no form goes on on the next.</summary>
    public DocumentReading Read(ReadOnlyMemory<byte> bytes) => OfficePackage.Read(bytes, Kind, () =>
    {
        using var stream = OfficePackage.Open(bytes, Kind, limits);
        using var document = SpreadsheetDocument.Open(stream, false, OfficePackage.SettingsFor(limits));
        return Read(document.WorkbookPart ?? throw new InvalidDataException());
    });

    private DocumentReading Read(WorkbookPart workbook)
    {
        var reader = new SheetReader(workbook, new CellBudget(limits.Cells));
        var shown = new List<Sheet>();
        var hidden = new List<string>();
        var hasPicture = false;
        foreach (var (entry, part) in SheetsOf(workbook))
        {
            var isShown = entry.State is null || entry.State.Value == SheetStateValues.Visible;
            var sheet = reader.Read(part, entry.Name?.Value ?? "", shown.Count + 1);
            if (isShown) shown.Add(sheet);
            else if (sheet.HasText) hidden.Add(sheet.Name);
            hasPicture |= isShown && part.DrawingsPart?.ImageParts.Any() == true;
        }

        return SheetRows.Reading(shown, hidden, hasPicture, Kind);
    }

    // Sheets of charts and dialogs of macros have no cells.
    private static IEnumerable<(SheetEntry Entry, WorksheetPart Part)> SheetsOf(WorkbookPart workbook)
    {
        foreach (var entry in workbook.Workbook?.Sheets?.Elements<SheetEntry>() ?? [])
        {
            if (entry.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part) yield return (entry, part);
        }
    }
}
