using System.Text;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests;

/// <summary>Text → declarations by the real stages, for tests that start from what a form prints.</summary>
internal static class Forms
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Load(Repository.Lookups);
    /// <summary>Read foreign documents in this process.</summary>
    public static ForeignReaders Readers { get; } = new(Vocabulary, new PdfLimits());

    private static readonly Extractor Extractor = new(Vocabulary, Readers, new PdfLimits());
    private static readonly Normalizer Normalizer = new(Vocabulary);

    /// <summary>Reads a PDF in this process.</summary>
    public static Task<DocumentReading> ReadPdf(ReadOnlyMemory<byte> bytes) =>
        Readers.ReadAsync(WorkerTask.PdfRows, bytes);

    /// <summary>What became of every form of a text; a document that holds none gives one refusal.</summary>
    public static IReadOnlyList<NormalizedForm> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>What became of every form of a document's bytes.</summary>
    public static IReadOnlyList<NormalizedForm> Read(byte[] bytes, string name = "test.txt") =>
        Read(bytes, name, Extractor);

    /// <summary>The same with foreign documents read elsewhere.</summary>
    public static IReadOnlyList<NormalizedForm> Read(byte[] bytes, string name, IForeignReader readers) =>
        Read(bytes, name, new Extractor(Vocabulary, readers, new PdfLimits()));

    private static IReadOnlyList<NormalizedForm> Read(byte[] bytes, string name, Extractor extractor) =>
        extractor.ExtractAsync(new Document(name, name, "", bytes)).GetAwaiter().GetResult() switch
        {
            Extraction.Forms(var forms) => [.. forms.Select(form => Normalizer.Normalize(form))],
            Extraction.Refused(var refusal) => [new NormalizedForm.Unreadable(1, [refusal])],
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What became of a form whose cells a test has laid out itself.</summary>
    public static NormalizedForm Normalize(ExtractedForm form) => Normalizer.Normalize(form);

    /// <summary>The declarations of a text, all of which must be readable.</summary>
    public static IReadOnlyList<Declaration> Declarations(string text) =>
        [.. Read(text).Select(form => form switch
        {
            NormalizedForm.Read(var declaration) => declaration,
            NormalizedForm.Unreadable(var number, var refusals) =>
                throw new Xunit.Sdk.XunitException(
                    $"form {number}: {string.Join(' ', refusals.Select(refusal => refusal.Message))}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        })];

    /// <summary>The 20 real forms.</summary>
    public static IReadOnlyList<Declaration> Seed { get; } = Declarations(File.ReadAllText(Repository.SeedForms));
}
