using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Office;

/// <summary>Leaves the reader of one document, never seen outside it; with a Chinese clause.</summary>
internal sealed class UnreadableOfficeException(string clause, Verdict verdict, string printed = "")
    : Exception(clause)
{
    /// <summary>What kind of reason.</summary>
    public Verdict Verdict { get; } = verdict;

    /// <summary>What stands there.</summary>
    public string Printed { get; } = printed;
}
