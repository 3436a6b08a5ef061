using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Extract;

/// <summary>A kind of file that forms come in; each has a folder below this one.</summary>
internal interface IDocumentFormat
{
    /// <summary>Whether the document is of this kind: by its content, else by what its name claims.</summary>
    bool Recognizes(Document document);

    /// <summary>Its rows of cells with their places, or why it may not be used.</summary>
    Task<DocumentReading> ReadAsync(Document document);

    /// <summary>What of it can be drawn for a person, also if it may not be used.</summary>
    Task<DocumentView> ShowAsync(Document document);
}
