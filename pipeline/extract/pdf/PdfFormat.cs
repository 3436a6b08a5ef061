using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>PDF: ruled tables over pages.</summary>
internal sealed class PdfFormat(Vocabulary vocabulary, IForeignReader readers) : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Recognizes(Document document) => PdfReader.IsPdf(document.Bytes.Span, document.Name);

    /// <inheritdoc/>
    public Task<DocumentReading> ReadAsync(Document document) =>
        readers.ReadAsync(WorkerTask.PdfRows, document.Bytes);

    /// <inheritdoc/>
    public async Task<DocumentView> ShowAsync(Document document) =>
        new DocumentView.Pages(PdfView.Of(await readers.ShowAsync(document.Bytes), vocabulary));
}
