using System.Globalization;
using System.Text;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Fonts;
using PerfEtl.Pipeline.Extract.Pdf.Pig;

namespace PerfEtl.Tests.Extract.Pdf.Fonts;

/// <summary>A PDF whose object 4 is the font under test, written by hand; further objects follow from 5.</summary>
internal sealed class FontFile
{
    private readonly PdfFile file;

    /// <param name="font">The body of object 4; bytes as Latin-1 characters.</param>
    /// <param name="further">The bodies of objects 5, 6, …</param>
    public FontFile(string font, params string[] further)
    {
        string[] bodies =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 4 0 R>>>>>>", font, .. further,
        ];
        var text = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder();
        for (var index = 0; index < bodies.Length; index++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:0000000000} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{bodies[index]}\nendobj\n");
        }

        var (start, size) = (text.Length, bodies.Length + 1);
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n{table}");
        text.Append(CultureInfo.InvariantCulture, $"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        file = PdfFile.Open(Encoding.Latin1.GetBytes(text.ToString()), new(new PdfLimits()), Damage);
        var fonts = FontEntries.Dictionary(file, file.Pages[0].Resources, "Font");
        Font = PdfFont.Load(FontEntries.Dictionary(file, fonts, "F"), file);
    }

    /// <summary>What was found broken.</summary>
    public DamageLog Damage { get; } = new();

    /// <summary>The font under test.</summary>
    public PdfFont Font { get; }

    /// <summary>A stream object with these bytes.</summary>
    public static string Stream(byte[] bytes, string entries = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"<</Length {bytes.Length}{entries}>>stream\n{Encoding.Latin1.GetString(bytes)}\nendstream");

    /// <summary>A stream object with this text.</summary>
    public static string Stream(string text, string entries = "") => Stream(Encoding.Latin1.GetBytes(text), entries);

    /// <summary>The glyphs of a string given in hex digits.</summary>
    public IReadOnlyList<FontGlyph> Glyphs(string hex)
    {
        var glyphs = new List<FontGlyph>();
        Font.Decode(Convert.FromHexString(hex), glyphs);
        return glyphs;
    }

    /// <summary>The text of a string given in hex digits; ? for what nothing tells.</summary>
    public string Text(string hex) => string.Concat(Glyphs(hex).Select(glyph => glyph.Text)).Replace('\uFFFD', '?');
}
