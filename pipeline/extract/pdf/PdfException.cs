namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>A PDF cannot be read at all. The only exception the reader lets out, whatever the bytes.</summary>
/// <param name="problem">What kind of reason.</param>
/// <param name="message">One Chinese clause with what was found and what was expected, without a full stop.</param>
internal sealed class PdfException(PdfProblem problem, string message) : Exception(message)
{
    /// <summary>What kind of reason.</summary>
    public PdfProblem Problem { get; } = problem;
}
