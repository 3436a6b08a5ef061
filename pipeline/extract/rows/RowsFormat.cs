using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Text;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Extract.Rows;

/// <summary>A declaration that a database keeps in rows.</summary>
internal sealed class RowsFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Recognizes(Document document) => DeclarationRows.IsNamed(document.Name);

    /// <inheritdoc/>
    public Task<DocumentReading> ReadAsync(Document document) =>
        Task.FromResult(RowDocumentReader.Read(document.Bytes.Span) switch
        {
            Reading<RowDocument>.Read(var rows) =>
                DocumentReading.Of(DeclarationRows.Of(rows)) with { IsOneForm = true },
            Reading<RowDocument>.Unreadable(var printed, var reason) =>
                DocumentReading.Refused(printed, reason, Verdict.Damaged),
            _ => throw new System.Diagnostics.UnreachableException(),
        });

    /// <inheritdoc/>
    public Task<DocumentView> ShowAsync(Document document) => new TextFormat().ShowAsync(document);
}
