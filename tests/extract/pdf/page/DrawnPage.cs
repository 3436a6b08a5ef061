using System.Globalization;
using System.Text;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Pig;

namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>A PDF of one page made by hand: 200 × 100 pt, font F1 with glyphs 0.5 wide, 0.8 high, 0.2 deep.</summary>
internal sealed class DrawnPage
{
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Made /FirstChar 32 /LastChar 126 "
        + "/Encoding /WinAnsiEncoding /FontDescriptor 5 0 R /Widths 6 0 R >>";

    private const string Descriptor = "<< /Type /FontDescriptor /FontName /Made /Flags 32 /Ascent 800 /Descent -200 "
        + "/FontBBox [0 -200 500 800] /CapHeight 700 /ItalicAngle 0 /StemV 80 >>";

    private readonly List<string> objects = [];

    /// <summary>A page with these instructions.</summary>
    /// <param name="content">One stream each.</param>
    public DrawnPage(params string[] content)
    {
        objects.Add(""); // The catalog, the page tree and the page are filled in last.
        objects.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        objects.Add("");
        objects.Add(Font);
        objects.Add(Descriptor);
        objects.Add("[" + string.Join(' ', Enumerable.Repeat("500", 95)) + "]");
        Contents = "[" + string.Join(' ', content.Select(text => Add(Stream("", text)))) + "]";
    }

    /// <summary>Further entries of the page: <c>/Rotate 90</c>.</summary>
    public string PageEntries { get; init; } = "/MediaBox [0 0 200 100]";

    /// <summary>Further resources: <c>/XObject &lt;&lt; … &gt;&gt;</c>.</summary>
    public string Resources { get; set; } = "";

    /// <summary>Further fonts beside F1.</summary>
    public string Fonts { get; set; } = "";

    /// <summary>Further entries of the catalog.</summary>
    public string CatalogEntries { get; set; } = "";

    private string Contents { get; }

    /// <summary>What is broken in it, after reading.</summary>
    public DamageLog Damage { get; } = new();

    /// <summary>The limits in force.</summary>
    public PdfLimits Limits { get; init; } = new();

    /// <summary>Writes a stream object.</summary>
    public static string Stream(string entries, string data) =>
        $"<< {entries} /Length {Encoding.Latin1.GetByteCount(data)} >>\nstream\n{data}\nendstream";

    /// <summary>Adds an object.</summary>
    /// <returns>The reference to it: <c>7 0 R</c>.</returns>
    public string Add(string value)
    {
        objects.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{objects.Count} 0 R");
    }

    /// <summary>The glyphs and rulings.</summary>
    public PageContent Read()
    {
        var file = PdfFile.Open(Bytes(), new PdfBudget(Limits), Damage);
        return new PageReader(file).Read(Assert.Single(file.Pages));
    }

    /// <summary>The same, and nothing may be noted as damaged.</summary>
    public PageContent ReadClean()
    {
        var content = Read();
        Assert.Empty(Damage.Notes);
        return content;
    }

    /// <summary>The whole file.</summary>
    public byte[] Bytes()
    {
        objects[0] = $"<< /Type /Catalog /Pages 2 0 R {CatalogEntries} >>";
        objects[2] = $"<< /Type /Page /Parent 2 0 R {PageEntries} /Contents {Contents} "
            + $"/Resources << /Font << /F1 4 0 R {Fonts} >> {Resources} >> >>";
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\n");
        file.Append(CultureInfo.InvariantCulture, $"startxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
