using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Extract.Text;

/// <summary>Text in lines: whatever no other format knows.</summary>
internal sealed class TextFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Recognizes(Document document) => true;

    /// <inheritdoc/>
    public Task<DocumentReading> ReadAsync(Document document) => Task.FromResult(Read(document.Bytes.Span));

    /// <inheritdoc/>
    public Task<DocumentView> ShowAsync(Document document) =>
        Task.FromResult<DocumentView>(new DocumentView.Rows(Read(document.Bytes.Span).Parts, AreLines: true));

    private static DocumentReading Read(ReadOnlySpan<byte> bytes)
    {
        switch (TextDecoding.Decode(bytes))
        {
            case Reading<string>.Read(var text):
                var (layout, rows) = TextRows.Read(text);
                return DocumentReading.Of(layout, rows);
            case Reading<string>.Unreadable(var printed, var reason):
                return DocumentReading.Refused(printed, reason, Verdict.NotAForm);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
