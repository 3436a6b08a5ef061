using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract;

/// <summary>What became of one document: its forms, or why nothing of it may be used.</summary>
internal abstract record Extraction
{
    private Extraction()
    {
    }

    /// <summary>The document is clean; at least one form.</summary>
    public sealed record Forms(IReadOnlyList<ExtractedForm> Found) : Extraction;

    /// <summary>The whole document is quarantined.</summary>
    public sealed record Refused(Refusal Why) : Extraction;
}
