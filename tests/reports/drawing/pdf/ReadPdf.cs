using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

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
        Trailer = PdfDocument.Open(bytes).Structure.CrossReferenceTable.Parts[^1].Dictionary;
        Pages = [.. file.Pages.Select(new PageReader(file).Read)];
        Assert.Empty(damage.Notes);
    }

    public IReadOnlyList<PageContent> Pages { get; }

    public DictionaryToken Root => file.Root;

    public DictionaryToken Trailer { get; }

    /// <summary>Each page's glyphs in the order they are painted.</summary>
    public IEnumerable<string> Texts => Pages.Select(page => string.Concat(page.Glyphs.Select(glyph => glyph.Text)));

    public DictionaryToken Dictionary(DictionaryToken holder, params string[] path) =>
        path.Aggregate(holder, (at, key) => file.Get(at, key) switch
        {
            StreamToken stream => stream.StreamDictionary,
            ArrayToken array => (DictionaryToken)file.Resolve(array.Data[0]),
            var other => (DictionaryToken)other,
        });

    public byte[] Stream(DictionaryToken holder, string key) => Decoded((StreamToken)file.Get(holder, key));

    public byte[] Decoded(StreamToken stream) => file.Decode(stream).ToArray();

    public IToken Get(DictionaryToken holder, string key) => file.Get(holder, key);

    /// <summary>Every object that can be reached from the trailer, each once.</summary>
    public IReadOnlyList<IToken> Everything()
    {
        var (seen, all, open) = (new HashSet<long>(), new List<IToken>(), new Stack<IToken>([Trailer]));
        while (open.TryPop(out var value))
        {
            if (value is IndirectReferenceToken reference && !seen.Add(reference.Data.ObjectNumber)) continue;
            var target = file.Resolve(value);
            all.Add(target);
            if (target is StreamToken stream) open.Push(stream.StreamDictionary);
            foreach (var child in Children(target)) open.Push(child);
        }

        return all;
    }

    private static IEnumerable<IToken> Children(IToken value) => value switch
    {
        ArrayToken array => array.Data,
        DictionaryToken dictionary => dictionary.Data.Values,
        _ => [],
    };
}
