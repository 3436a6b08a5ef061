using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>A PDF cannot be read at all. The only exception the reader lets out, whatever the bytes.</summary>
/// <param name="problem">What kind of reason.</param>
/// <param name="message">One Chinese clause with what was found and what was expected, without a full stop.</param>
internal sealed class PdfException(PdfProblem problem, string message) : Exception(message)
{
    /// <summary>What kind of reason.</summary>
    public PdfProblem Problem { get; } = problem;
}

/// <summary>Why a PDF cannot be read.</summary>
internal enum PdfProblem
{
    /// <summary>The bytes are no PDF.</summary>
    NotAPdf,

    /// <summary>It was a PDF, but so little is left that its pages cannot be found.</summary>
    Broken,

    /// <summary>A password is needed to open it, or its encryption is not known.</summary>
    Password,

    /// <summary>It asks for more than <see cref="PdfLimits"/> allow.</summary>
    Limit,
}
