using System.Text;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;
using PerfEtl.Tests.Reports.Drawing.Pdf;

namespace PerfEtl.Tests.Reports.Drawing.Fonts;

/// <summary>Which characters the delivered font has, and that none of the others goes unseen.</summary>
public sealed class CharacterCoverageTests
{
    [Fact]
    public void Fonts_AllOfGb2312_HaveAGlyphInBothWeights()
    {
        var characters = Gb2312();
        Assert.Equal(3755 + 3008, characters.Count(c => c is >= '\u4E00' and <= '\u9FFF'));
        Assert.Empty(Lacking(characters));
    }

    [Fact]
    public void Fonts_EverySeed_HasAGlyphForEveryCharacter()
    {
        var seeds = Path.Combine(House.SourceTree.Root, "seeds");
        var files = Directory.GetFiles(seeds, "*.txt", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(seeds, "*.csv", SearchOption.AllDirectories)).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(Lacking(string.Concat(files.Select(File.ReadAllText))));
    }

    [Fact]
    public void Pdf_AllOfGb2312_IsReadBackWholeByOurReaderAndPoppler()
    {
        var characters = string.Concat(Gb2312().Where(char.IsLetter));
        var document = new PdfDocument(PdfSamples.Info, FontSet.Installed);
        var page = document.AddPage();
        var lines = characters.Chunk(60).Select(line => new string(line)).ToList();
        for (var i = 0; i < lines.Count; i++) page.Text(lines[i], 10, 10 + 6 * i, PdfSamples.Body with { Size = 5 });
        var file = document.Finish();
        Assert.Empty(document.MissingGlyphs);
        Assert.Equal(characters, new ReadPdf(file).Texts.Single());
        var words = PdfTool.Run(file, "pdftotext", "-raw", "{}", "-");
        Assert.Equal(characters, string.Concat(words.Where(char.IsLetter)));
    }

    private static IEnumerable<string> Lacking(string text) =>
        from rune in text.EnumerateRunes().Distinct()
        where !Rune.IsControl(rune) && !DrawableText.IsInvisible(rune)
        where new[] { FontWeight.Regular, FontWeight.Bold }.Any(w => FontSet.Installed.Font(w).GlyphId(rune) == 0)
        select $"U+{rune.Value:X4}";

    /// <summary>Rows 1–9 and 16–87 of the standard, two bytes each.</summary>
    private static string Gb2312()
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var cells = from row in Enumerable.Range(1, 87)
                    from cell in Enumerable.Range(1, 94)
                    select page.GetString([(byte)(0xA0 + row), (byte)(0xA0 + cell)]);
        return string.Concat(cells.Where(text => text.Length == 1 && !IsPrivate(text[0])));
    }

    private static bool IsPrivate(char character) => character is >= '\uE000' and <= '\uF8FF' or '\uFFFD' or '?';
}
