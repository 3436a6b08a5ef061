using System.Text;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Tests.Extract.Pdf.Objects;

/// <summary>An opened document and what the tests ask of it.</summary>
internal sealed record Opened(PdfFile File, DamageLog Damage)
{
    /// <summary>What is broken, in the order found.</summary>
    public IReadOnlyList<string> Notes => Damage.Notes;

    /// <summary>The content streams of all pages, one string each.</summary>
    public IReadOnlyList<string> Contents =>
        [.. File.Pages.Select(page => Text(File.Get(page.Dictionary, "Contents")))];

    /// <summary>Opens bytes with the usual limits.</summary>
    public static Opened From(byte[] bytes, PdfLimits? limits = null)
    {
        var damage = new DamageLog();
        return new Opened(PdfFile.Open(bytes, new PdfBudget(limits ?? new PdfLimits()), damage), damage);
    }

    /// <summary>Opens what a builder wrote.</summary>
    public static Opened From(PdfBuilder builder) => From(builder.ToArray());

    /// <summary>Reads everything that can be reached from the pages.</summary>
    public int ReadAll()
    {
        var seen = new HashSet<int>();
        return File.Pages.Sum(page => Walk(page.Dictionary, seen, 0));
    }

    private string Text(PdfObject value) => value switch
    {
        PdfStream stream => Encoding.Latin1.GetString(File.Decode(stream).Span),
        _ => "",
    };

    private int Walk(PdfObject value, HashSet<int> seen, int depth)
    {
        if (depth > 200 || (value is PdfReference reference && !seen.Add(reference.Number))) return 0;
        return File.Resolve(value) switch
        {
            PdfArray array => array.Items.Sum(item => Walk(item, seen, depth + 1)),
            PdfDictionary dictionary => dictionary.Entries.Values.Sum(item => Walk(item, seen, depth + 1)),
            PdfStream stream => File.Decode(stream).Length + Walk(stream.Dictionary, seen, depth + 1),
            _ => 1,
        };
    }
}
