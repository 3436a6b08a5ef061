using System.Text;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Tests.Extract.Pdf.Pig;

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

    /// <summary>Whether a file is refused as broken, or something in it is noted as damage.</summary>
    public static bool IsDamaged(byte[] bytes)
    {
        try
        {
            return From(bytes).Notes.Count > 0;
        }
        catch (PdfException refusal)
        {
            return refusal.Problem == PdfProblem.Broken;
        }
    }

    /// <summary>Reads everything that can be reached from the pages.</summary>
    public int ReadAll()
    {
        var seen = new HashSet<long>();
        return File.Pages.Sum(page => Walk(page.Dictionary, seen, 0));
    }

    private string Text(IToken value) => value switch
    {
        StreamToken stream => Encoding.Latin1.GetString(File.Decode(stream).Span),
        _ => "",
    };

    private int Walk(IToken value, HashSet<long> seen, int depth)
    {
        if (depth > 200) return 0;
        if (value is IndirectReferenceToken reference && !seen.Add(reference.Data.ObjectNumber)) return 0;
        return File.Resolve(value) switch
        {
            ArrayToken array => array.Data.Sum(item => Walk(item, seen, depth + 1)),
            DictionaryToken dictionary => dictionary.Data.Values.Sum(item => Walk(item, seen, depth + 1)),
            StreamToken stream => File.Decode(stream).Length + Walk(stream.StreamDictionary, seen, depth + 1),
            _ => 1,
        };
    }
}
