using PerfEtl.Pipeline.Extract.Converted;
using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>Workbooks of Excel 97 to 2003, and those that WPS writes in their way (.et).</summary>
internal sealed class OldExcelFormat(IForeignReader readers) : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Recognizes(Document document)
    {
        var bytes = document.Bytes.Span;
        return OfficeKinds.Of(bytes) == OfficeKind.OldExcel
            || (OfficeKinds.IsCompound(bytes) && document.IsNamed(".xls", ".xlt", ".et")
                && ConvertedKind.Of(bytes) is null);
    }

    /// <inheritdoc/>
    public Task<DocumentReading> ReadAsync(Document document) =>
        readers.ReadAsync(WorkerTask.OldExcelRows, document.Bytes);

    /// <inheritdoc/>
    public async Task<DocumentView> ShowAsync(Document document) =>
        new DocumentView.Rows((await ReadAsync(document)).Parts, AreLines: false);
}
