using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Pipeline.Explain;

/// <summary>One file with everything that was made of it.</summary>
/// <param name="Document">The file.</param>
/// <param name="Forms">Its forms; none if the whole file is refused.</param>
/// <param name="Refusal">Why the whole file is refused; null if it is not.</param>
internal sealed record ExplainedFile(Document Document, IReadOnlyList<ExplainedForm> Forms, Refusal? Refusal)
{
    /// <summary>Whether anything of it would be set aside.</summary>
    public bool IsQuarantined => Refusal is not null || RefusedForms > 0;

    /// <summary>Forms that would be set aside.</summary>
    public int RefusedForms => Forms.Count(form => form.Form is NormalizedForm.Unreadable);
}

/// <summary>One form with everything that was made of it.</summary>
/// <param name="Cells">The form as extracted.</param>
/// <param name="Form">What was read, or why nothing was.</param>
/// <param name="Report">What the rules found; null for a refused form.</param>
internal sealed record ExplainedForm(ExtractedForm Cells, NormalizedForm Form, CheckReport? Report);
