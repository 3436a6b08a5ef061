using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Explain;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>What the program made of one form: a declaration with its findings, or why it was refused.</summary>
/// <param name="Declaration">Null for a refused form.</param>
/// <param name="Findings">Errors and warnings about it.</param>
/// <param name="Reason">Why it was refused; empty for a form that was read.</param>
internal sealed record ReadForm(Declaration? Declaration, IReadOnlyList<Finding> Findings, string Reason)
{
    private static readonly FormReader Reader =
        new(Vocabulary.Load(Repository.Lookups), Tests.Forms.Readers, new PdfLimits());

    /// <summary>Reads a document as the nightly load does.</summary>
    /// <returns>Its forms, and why the whole of it was refused if it was.</returns>
    public static (IReadOnlyList<ReadForm> Forms, string Refusal) All(ForeignDocument document)
    {
        var file = new Document(document.Name, document.Name, "", document.Bytes);
        var read = FileExplainer.ExplainAsync(file, Reader)
            .GetAwaiter().GetResult();
        return ([.. read.Forms.Select(Of)], read.Refusal is { } refusal ? Short(refusal) : "");
    }

    private static ReadForm Of(ExplainedForm form) => form.Form switch
    {
        NormalizedForm.Read(var declaration) => new(declaration,
            [.. form.Report!.Findings.Where(finding => finding.Severity is Severity.Error or Severity.Warning)], ""),
        NormalizedForm.Unreadable unreadable => new(null, [], Short(unreadable.Refusals[0])),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Short(Refusal refusal) => $"{refusal.Verdict} {refusal.Field}: {refusal.Reason}";
}
