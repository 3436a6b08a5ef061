using System.Diagnostics;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Explain;

/// <summary>A file → what the nightly load would read of it and find in it.</summary>
/// <param name="vocabulary">The words of the forms.</param>
/// <param name="readers">Read what other programs made.</param>
/// <param name="limits">What a document may ask for.</param>
internal sealed class FileExplainer(Vocabulary vocabulary, IForeignReader readers, PdfLimits limits)
{
    /// <summary>Reads and checks a file; nothing is written.</summary>
    public async Task<ExplainedFile> ExplainAsync(Document document) =>
        await new Extractor(vocabulary, readers, limits).ExtractAsync(document) switch
        {
            Extraction.Forms(var forms) => new ExplainedFile(document, Explain(forms), null),
            Extraction.Refused(var refusal) => new ExplainedFile(document, [], refusal),
            _ => throw new UnreachableException(),
        };

    private List<ExplainedForm> Explain(IReadOnlyList<ExtractedForm> forms)
    {
        var normalizer = new Normalizer(vocabulary);
        var checker = new Checker(vocabulary.Folder);
        return [.. forms.Select(form => Explain(form, normalizer.Normalize(form), checker))];
    }

    private static ExplainedForm Explain(ExtractedForm form, NormalizedForm read, Checker checker) =>
        new(form, read, read is NormalizedForm.Read(var declaration) ? checker.Check(declaration) : null);
}
