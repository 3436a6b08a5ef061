using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>Bytes of a PDF → the rows of its tables and the lines around them, or why it may not be used.</summary>
/// <remarks>pig → fonts → page → grid: each folder knows only those before it.</remarks>
internal sealed class PdfReader(Vocabulary vocabulary, PdfLimits limits)
{
    private readonly PageStitcher stitcher = StitcherFor(vocabulary);

    // Where the signature %PDF may stand, by the format's own leave.
    private const int SignatureWithin = 1024;

    /// <summary>Whether the bytes are, or the name claims them to be, a PDF.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes, string name) =>
        bytes[..Math.Min(bytes.Length, SignatureWithin)].IndexOf("%PDF-"u8) >= 0
        || name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts pages together; a label cut in two by a page break is known as a label only when put together.
    /// </summary>
    internal static PageStitcher StitcherFor(Vocabulary vocabulary) => new(text =>
        vocabulary.Level1.Find(text) is not null || vocabulary.Level2.Find(text) is not null
        || vocabulary.Head.Find(text) is not null);

    /// <summary>Reads every page; only a document without any doubt about it gives rows.</summary>
    public DocumentReading Read(ReadOnlyMemory<byte> bytes)
    {
        var damage = new DamageLog();
        try
        {
            var file = PdfFile.Open(bytes, new PdfBudget(limits), damage);
            var unseen = new List<(int Page, UnseenText Text)>();
            var (pages, doubt) = ReadPages(file, unseen);
            if (DocumentDoubts.OfDamage(damage) is { } broken) return DocumentReading.Refused(broken);
            return doubt is null
                ? DocumentReading.Of(TableRows.Of(stitcher.Stitch(pages), unseen))
                : DocumentReading.Refused(doubt);
        }
        catch (PdfException unreadable)
        {
            return DocumentReading.Refused(DocumentDoubts.Of(unreadable));
        }
    }

    private static (List<PageLayout> Pages, Refusal? Doubt) ReadPages(
        PdfFile file, List<(int Page, UnseenText Text)> unseen)
    {
        var reader = new PageReader(file);
        var pages = new List<PageLayout>(file.Pages.Count);
        Refusal? doubt = null;
        foreach (var page in file.Pages)
        {
            file.Budget.CheckTime();
            var content = reader.Read(page);
            doubt ??= DocumentDoubts.OfPage(content);
            unseen.AddRange(content.Unseen.Select(text => (page.Number, text)));
            var layout = LayoutReader.Read(content);
            if (layout.Doubt is { } clause) file.Damage.Note($"第{page.Number}页{clause}");
            pages.Add(layout);
        }

        return (pages, doubt);
    }
}
