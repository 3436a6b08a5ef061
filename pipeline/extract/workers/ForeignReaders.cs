using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Excel;
using PerfEtl.Pipeline.Extract.Html;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Word;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>The readers themselves, in the process that calls them.</summary>
internal sealed class ForeignReaders(Vocabulary vocabulary, PdfLimits limits) : IForeignReader
{
    private readonly PdfReader pdf = new(vocabulary, limits);
    private readonly WorkbookReader excel = new(limits);
    private readonly OldWorkbookReader oldExcel = new(limits);
    private readonly HtmlReader html = new(limits);
    private readonly WordReader word = new(limits);

    /// <inheritdoc/>
    public int Size => 1;

    /// <summary>The rows of a document, or why it may not be used.</summary>
    public DocumentReading Read(WorkerTask kind, ReadOnlyMemory<byte> document) => kind switch
    {
        WorkerTask.PdfRows => pdf.Read(document),
        WorkerTask.ExcelRows => excel.Read(document),
        WorkerTask.OldExcelRows => oldExcel.Read(document),
        WorkerTask.HtmlRows => html.Read(document),
        WorkerTask.WordRows => word.Read(document),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What the pages of a PDF show.</summary>
    public PdfPages Show(ReadOnlyMemory<byte> document) => new PdfViewer(limits).Read(document);

    /// <inheritdoc/>
    public Task<DocumentReading> ReadAsync(WorkerTask kind, ReadOnlyMemory<byte> document) =>
        Task.FromResult(Read(kind, document));

    /// <inheritdoc/>
    public Task<PdfPages> ShowAsync(ReadOnlyMemory<byte> document) => Task.FromResult(Show(document));

    /// <summary>Nothing to end: they run in the process that calls them.</summary>
    public void Dispose()
    {
    }
}
