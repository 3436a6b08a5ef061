using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Workers;

namespace PerfEtl.Pipeline.Extract;

/// <summary>Reads what other programs made: in processes of their own, or for tests in this one.</summary>
internal interface IForeignReader : IDisposable
{
    /// <summary>The most documents at a time.</summary>
    int Size { get; }

    /// <summary>The rows of a document, or why it may not be used.</summary>
    Task<DocumentReading> ReadAsync(WorkerTask kind, ReadOnlyMemory<byte> document);

    /// <summary>What the pages of a PDF show.</summary>
    Task<PdfPages> ShowAsync(ReadOnlyMemory<byte> document);
}
