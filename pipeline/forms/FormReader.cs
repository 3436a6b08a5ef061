using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Forms;

/// <summary>A document in, its forms out: extract, normalize, check; for a load as for an explanation.</summary>
/// <param name="vocabulary">The words of the forms.</param>
/// <param name="readers">Read what other programs made; whoever is done with documents ends them.</param>
/// <param name="limits">What a document may ask for.</param>
internal sealed class FormReader(Vocabulary vocabulary, IForeignReader readers, PdfLimits limits)
{
    // Made when the first document comes: most nights bring none.
    private readonly Lazy<Extractor> extractor = new(() => new Extractor(vocabulary, readers, limits));
    private readonly Lazy<Normalizer> normalizer = new(() => new Normalizer(vocabulary));
    private readonly Lazy<Checker> checker = new(() => new Checker(vocabulary.Folder));

    /// <summary>What reads beside this process, and how much of it at a time.</summary>
    public IForeignReader Readers { get; } = readers;

    /// <summary>Begins to read a document, beside those that were begun before.</summary>
    public Task<Extraction> ExtractAsync(Document document) => extractor.Value.ExtractAsync(document);

    /// <summary>Reads one form of it and checks what was read.</summary>
    /// <param name="form">The form as extracted.</param>
    /// <param name="completed">What a person added; null for nothing.</param>
    /// <param name="source">What is set for its source; null for nothing.</param>
    public CheckedForm Read(ExtractedForm form, OutsideFacts? completed = null, OutsideFacts? source = null)
    {
        var read = normalizer.Value.Normalize(form, completed, source);
        return new CheckedForm(
            read, read is NormalizedForm.Read(var declaration) ? checker.Value.Check(declaration) : null);
    }
}

/// <summary>What became of one form.</summary>
/// <param name="Form">What was read, or why nothing was.</param>
/// <param name="Report">What the rules found; null for a form that cannot be read.</param>
internal sealed record CheckedForm(NormalizedForm Form, CheckReport? Report)
{
    /// <summary>Whether something of it is only its source's word.</summary>
    public bool UsesSource => Form is NormalizedForm.Read(var declaration) && declaration.From.UsesSource;
}
