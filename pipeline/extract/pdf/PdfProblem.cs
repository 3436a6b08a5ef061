using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Extract.Pdf;

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
