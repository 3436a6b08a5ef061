using System.Diagnostics;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;

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
