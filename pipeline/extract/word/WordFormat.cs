using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Extract.Word;

/// <summary>Documents of today's Word and WPS.</summary>
internal sealed class WordFormat(IForeignReader readers) : IDocumentFormat
{
    private static readonly string[] Endings = [".docx", ".docm", ".dotx", ".dotm"];

    /// <inheritdoc/>
    public bool Recognizes(Document document)
    {
        var bytes = document.Bytes.Span;
        return OfficeKinds.Of(bytes) == OfficeKind.Word
            || (OfficeKinds.IsArchive(bytes) && document.IsNamed(Endings));
    }

    /// <inheritdoc/>
    public Task<DocumentReading> ReadAsync(Document document) =>
        readers.ReadAsync(WorkerTask.WordRows, document.Bytes);

    /// <inheritdoc/>
    public async Task<DocumentView> ShowAsync(Document document) =>
        new DocumentView.Rows((await ReadAsync(document)).Parts, AreLines: false);
}
