using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Tests.Extract.Pdf.Pig;

/// <summary>Writes a small PDF by hand: objects one after the other, each remembered with its right offset.</summary>
internal sealed class PdfBuilder
{
    private readonly List<byte> bytes = [];
    private readonly SortedDictionary<int, long> offsets = [];

    /// <summary>Where the next byte goes.</summary>
    public long Position => bytes.Count;

    /// <summary>Offset of the last cross-reference written.</summary>
    public long LastXref { get; private set; }

    /// <summary>Adds bytes as they are; one character is one byte.</summary>
    public PdfBuilder Raw(string text)
    {
        bytes.AddRange(Encoding.Latin1.GetBytes(text));
        return this;
    }

    /// <summary>Adds bytes as they are.</summary>
    public PdfBuilder Raw(byte[] more)
    {
        bytes.AddRange(more);
        return this;
    }

    /// <summary>Adds an object and remembers where it is.</summary>
    public PdfBuilder Object(int number, string body)
    {
        offsets[number] = Position;
        return Raw($"{number} 0 obj\n{body}\nendobj\n");
    }

    /// <summary>Adds a stream with its right length.</summary>
    public PdfBuilder Stream(int number, byte[] data, string entries = "")
    {
        offsets[number] = Position;
        return Raw($"{number} 0 obj\n<< /Length {data.Length} {entries} >>\nstream\n").Raw(data)
            .Raw("\nendstream\nendobj\n");
    }

    /// <summary>A reference to an object.</summary>
    public static IndirectReferenceToken Reference(int number) => new(new IndirectReference(number, 0));

    /// <summary>Where an object is.</summary>
    public long OffsetOf(int number) => offsets[number];

    /// <summary>Adds a cross-reference table of all objects added since the last one, a trailer and the end.</summary>
    /// <param name="trailer">Entries of the trailer.</param>
    /// <param name="shift">Added to every offset written.</param>
    public PdfBuilder Xref(string trailer, long shift = 0)
    {
        var xref = Position;
        Raw("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
        {
            var place = (offset + shift).ToString("D10", CultureInfo.InvariantCulture);
            Raw($"{number} 1\n{place} 00000 n \n");
        }

        // PdfPig does not open a file without it.
        var hasSize = trailer.Contains("/Size", StringComparison.Ordinal);
        var size = hasSize ? "" : $" /Size {offsets.Keys.LastOrDefault() + 1}";
        offsets.Clear();
        return Raw($"trailer\n<< {trailer}{size} >>\n").End(xref + shift, xref);
    }

    /// <summary>Adds <c>startxref</c> and the end mark.</summary>
    public PdfBuilder End(long start) => End(start, start);

    /// <summary>The document.</summary>
    public byte[] ToArray() => [.. bytes];

    /// <summary>Catalog, one page and its content, objects 1 to 4; no cross-reference yet.</summary>
    public static PdfBuilder OnePage(string content = "BT (One) Tj ET", string before = "") => new PdfBuilder()
        .Raw(before + "%PDF-1.7\n").Object(1, "<< /Type /Catalog /Pages 2 0 R >>")
        .Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .Object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R >>")
        .Stream(4, Encoding.Latin1.GetBytes(content));

    private PdfBuilder End(long start, long xref)
    {
        LastXref = xref;
        return Raw($"startxref\n{start}\n%%EOF\n");
    }
}
