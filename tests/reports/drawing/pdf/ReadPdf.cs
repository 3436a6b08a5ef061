using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Objects;
using PerfEtl.Pipeline.Extract.Pdf.Page;

namespace PerfEtl.Tests.Reports.Drawing.Pdf;

/// <summary>A PDF as the program's own reader sees it: no line of it is shared with the writer.</summary>
internal sealed class ReadPdf
{
    private readonly PdfFile file;

    public ReadPdf(byte[] bytes)
    {
        var damage = new DamageLog();
        // A report of thousands of projects is longer than any form may be.
        file = PdfFile.Open(bytes, new PdfBudget(new PdfLimits { Pages = 10_000, Seconds = 600 }), damage);
        Pages = [.. file.Pages.Select(new PageReader(file).Read)];
        Assert.Empty(damage.Notes);
    }

    public IReadOnlyList<PageContent> Pages { get; }

    public PdfDictionary Root => file.Root;

    public PdfDictionary Trailer => file.Trailer;

    /// <summary>Each page's glyphs in the order they are painted.</summary>
    public IEnumerable<string> Texts => Pages.Select(page => string.Concat(page.Glyphs.Select(glyph => glyph.Text)));

    public PdfDictionary Dictionary(PdfDictionary holder, params string[] path) =>
        path.Aggregate(holder, (at, key) => file.Get(at, key) switch
        {
            PdfStream stream => stream.Dictionary,
            PdfArray array => (PdfDictionary)file.Resolve(array.Items[0]),
            var other => (PdfDictionary)other,
        });

    public byte[] Stream(PdfDictionary holder, string key) => Decoded((PdfStream)file.Get(holder, key));

    public byte[] Decoded(PdfStream stream) => file.Decode(stream).ToArray();

    public PdfObject Get(PdfDictionary holder, string key) => file.Get(holder, key);

    /// <summary>Every object that can be reached from the trailer, each once.</summary>
    public IReadOnlyList<PdfObject> Everything()
    {
        var (seen, all, open) = (new HashSet<int>(), new List<PdfObject>(), new Stack<PdfObject>([Trailer]));
        while (open.TryPop(out var value))
        {
            if (value is PdfReference reference && !seen.Add(reference.Number)) continue;
            var target = file.Resolve(value);
            all.Add(target);
            if (target is PdfStream stream) open.Push(stream.Dictionary);
            foreach (var child in Children(target)) open.Push(child);
        }

        return all;
    }

    private static IEnumerable<PdfObject> Children(PdfObject value) => value switch
    {
        PdfArray array => array.Items,
        PdfDictionary dictionary => dictionary.Entries.Values,
        _ => [],
    };
}
