using PerfEtl.Pipeline.Extract.Converted;
using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>Workbooks of today's Excel and WPS, and whatever is locked with a password as they are.</summary>
internal sealed class ExcelFormat(IForeignReader readers) : IDocumentFormat
{
    private static readonly string[] Endings = [".xlsx", ".xlsm", ".xltx", ".xltm"];

    /// <inheritdoc/>
    public bool Recognizes(Document document)
    {
        var bytes = document.Bytes.Span;
        return OfficeKinds.Of(bytes) switch
        {
            OfficeKind.Excel or OfficeKind.Encrypted => true,
            OfficeKind.None => OfficeKinds.IsArchive(bytes) && document.IsNamed(Endings),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public Task<DocumentReading> ReadAsync(Document document) =>
        readers.ReadAsync(WorkerTask.ExcelRows, document.Bytes);

    /// <inheritdoc/>
    public async Task<DocumentView> ShowAsync(Document document) =>
        new DocumentView.Rows((await ReadAsync(document)).Parts, AreLines: false);
}

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
