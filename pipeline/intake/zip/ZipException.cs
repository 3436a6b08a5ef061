using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Zip;

/// <summary>Leaves the reader of one archive or entry, never seen outside it; with a Chinese clause.</summary>
internal sealed class ZipException(string clause, Verdict verdict = Verdict.Damaged, string found = "")
    : Exception(clause)
{
    /// <summary>What kind of reason.</summary>
    public Verdict Verdict { get; } = verdict;

    /// <summary>What stands there.</summary>
    public string Found { get; } = found;
}
