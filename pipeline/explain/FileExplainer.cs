using System.Diagnostics;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Pipeline.Explain;

/// <summary>A file → what the nightly load would read of it and find in it.</summary>
internal static class FileExplainer
{
    /// <summary>Reads and checks a file; nothing is written.</summary>
    public static async Task<ExplainedFile> ExplainAsync(Document document, FormReader reader) =>
        await reader.ExtractAsync(document) switch
        {
            Extraction.Forms(var forms) =>
                new ExplainedFile(document, [.. forms.Select(form => Explain(form, reader))], null),
            Extraction.Refused(var refusal) => new ExplainedFile(document, [], refusal),
            _ => throw new UnreachableException(),
        };

    private static ExplainedForm Explain(ExtractedForm form, FormReader reader)
    {
        var (read, report) = reader.Read(form);
        return new ExplainedForm(form, read, report);
    }
}

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
