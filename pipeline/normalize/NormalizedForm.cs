using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize;

/// <summary>What became of one form: a declaration, or a refusal.</summary>
internal abstract record NormalizedForm
{
    private NormalizedForm()
    {
    }

    /// <summary>The form was read.</summary>
    public sealed record Read(Declaration Declaration) : NormalizedForm;

    /// <summary>The form cannot be read without guessing and is quarantined.</summary>
    /// <param name="FormNo">Which form of its document, 1-based.</param>
    /// <param name="Refusals">At least one; the first is the one to tell.</param>
    public sealed record Unreadable(int FormNo, IReadOnlyList<Refusal> Refusals) : NormalizedForm;
}
