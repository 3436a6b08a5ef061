using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Forms;

/// <summary>From a document to staged declarations: extract, normalize, check.</summary>
internal sealed class DocumentReader(Settings settings, Vocabulary vocabulary)
{
    // Made when the first document comes: most nights bring none.
    private readonly Lazy<Normalizer> normalizer = new(() => new Normalizer(vocabulary));
    private readonly Lazy<Checker> checker = new(() => new Checker(vocabulary.Folder));
    private Extractor? extractor;

    /// <summary>The processes that read; whoever is done with documents ends them.</summary>
    public ReaderPool Readers { get; } = new(settings.Limits);

    /// <summary>Begins to read a document, beside those that were begun before.</summary>
    public Task<Extraction> ExtractAsync(Document document) =>
        (extractor ??= new Extractor(vocabulary, Readers, settings.Limits)).ExtractAsync(document);

    /// <summary>Stages every form of a document, read or refused.</summary>
    /// <param name="document">The document.</param>
    /// <param name="extraction">What was found in it.</param>
    /// <param name="staging">Where to.</param>
    /// <param name="givenUp">Numbers of its forms that a person gave up; they are left out.</param>
    /// <param name="outside">What people and the source say of a form, by its number.</param>
    /// <returns>How many forms it has, without those given up, and how many could be read.</returns>
    public (int Forms, int Read) Stage(
        Document document, Extraction extraction, StagingWriter staging, IReadOnlySet<int> givenUp,
        Func<int, (OutsideFacts Completed, OutsideFacts? Source)> outside)
    {
        switch (extraction)
        {
            case Extraction.Forms(var extracted):
                var forms = extracted.Where(form => !givenUp.Contains(form.FormNo)).ToList();
                return (forms.Count,
                    forms.Count(form => Stage(document, Normalize(form, outside(form.FormNo)), staging)));
            case Extraction.Refused(var refusal):
                staging.Quarantine(document.Sha256, document.Name, 0, refusal);
                return (0, -1);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private NormalizedForm Normalize(
        ExtractedForm form, (OutsideFacts Completed, OutsideFacts? Source) outside) =>
        normalizer.Value.Normalize(form, outside.Completed, outside.Source);

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
