using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Load;

/// <summary>From a document to staged declarations: extract, normalize, check.</summary>
internal sealed class DocumentReader(Settings settings, Vocabulary vocabulary)
{
    // Made when the first document comes: most nights bring none.
    private readonly Lazy<Extractor> extractor = new(() => new Extractor(vocabulary, settings.Limits));
    private readonly Lazy<Normalizer> normalizer = new(() => new Normalizer(vocabulary));
    private readonly Lazy<Checker> checker = new(() => new Checker(vocabulary.Folder));

    /// <summary>Stages every form of a document, read or refused.</summary>
    /// <param name="document">The document.</param>
    /// <param name="staging">Where to.</param>
    /// <param name="givenUp">Numbers of its forms that a person gave up; they are left out.</param>
    /// <returns>How many forms it has, without those given up, and how many could be read.</returns>
    public (int Forms, int Read) Stage(Document document, StagingWriter staging, IReadOnlySet<int> givenUp)
    {
        switch (extractor.Value.Extract(document))
        {
            case Extraction.Forms(var extracted):
                var forms = extracted.Where(form => !givenUp.Contains(form.FormNo)).ToList();
                return (forms.Count,
                    forms.Count(form => Stage(document, normalizer.Value.Normalize(form), staging)));
            case Extraction.Refused(var refusal):
                staging.Quarantine(document.Sha256, document.Name, 0, refusal);
                return (0, -1);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private bool Stage(Document document, NormalizedForm form, StagingWriter staging)
    {
        switch (form)
        {
            case NormalizedForm.Read(var declaration):
                staging.Stage(document, declaration, checker.Value.Check(declaration));
                return true;
            case NormalizedForm.Unreadable(var formNo, var refusals):
                staging.Quarantine(document.Sha256, document.Name, formNo, refusals[0]);
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
