using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Fonts;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Tests.Extract.Pdf.Fonts;

/// <summary>A font of a sample that a real producer made (see <c>samples/make.sh</c>).</summary>
/// <param name="Dictionary">The font dictionary.</param>
/// <param name="File">The sample.</param>
internal sealed record RealFont(DictionaryToken Dictionary, PdfFile File)
{
    /// <summary>File names of all samples.</summary>
    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Folder, "*.pdf").Select(path => Path.GetFileName(path))];

    /// <summary>What every sample says.</summary>
    public static string Said => System.IO.File.ReadAllText(Path.Combine(Folder, "sample.txt"));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "extract", "pdf", "fonts", "samples");

    /// <summary>The fonts of the first page of a sample.</summary>
    public static IReadOnlyList<RealFont> Of(string sample)
    {
        var bytes = System.IO.File.ReadAllBytes(Path.Combine(Folder, sample));
        var file = PdfFile.Open(bytes, new(new PdfLimits()), new DamageLog());
        var fonts = FontEntries.Dictionary(file, file.Pages[0].Resources, "Font");
        return [.. fonts.Data.Values.Select(file.Resolve).OfType<DictionaryToken>()
            .Select(font => new RealFont(font, file))];
    }

    /// <summary>The same without /ToUnicode.</summary>
    public RealFont WithoutToUnicode() => this with
    {
        Dictionary = Dictionary.Without("ToUnicode"),
    };

    /// <summary>Text of the first 256 or 65,536 codes, in order.</summary>
    public IReadOnlyList<string> Texts()
    {
        var isComposite = FontEntries.Name(File, Dictionary, "Subtype") == "Type0";
        var codes = isComposite
            ? Enumerable.Range(0, 65536).SelectMany(code => (byte[])[(byte)(code >> 8), (byte)(code & 0xFF)])
            : Enumerable.Range(0, 256).Select(code => (byte)code);
        var glyphs = new List<FontGlyph>();
        PdfFont.Load(Dictionary, File).Decode([.. codes], glyphs);
        return [.. glyphs.Select(glyph => glyph.Text)];
    }

    /// <summary>The bytes of the embedded font and of the ToUnicode table, as far as there are any.</summary>
    public IReadOnlyList<byte[]> Streams()
    {
        var lowest = File.Get(Dictionary, "DescendantFonts") is ArrayToken { Data: [var first] }
            ? (DictionaryToken)File.Resolve(first) : Dictionary;
        var descriptor = FontEntries.Dictionary(File, lowest, "FontDescriptor");
        IToken[] found =
        [
            File.Get(descriptor, "FontFile"), File.Get(descriptor, "FontFile2"), File.Get(descriptor, "FontFile3"),
            File.Get(Dictionary, "ToUnicode"),
        ];
        return [.. found.OfType<StreamToken>().Select(stream => File.Decode(stream).ToArray())];
    }
}
