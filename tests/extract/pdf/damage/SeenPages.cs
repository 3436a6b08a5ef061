using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>What a person sees of a file, as another program (poppler) draws it.</summary>
internal sealed partial class SeenPages
{
    private SeenPages(string picture, List<List<PageWord>> words) => (Picture, Words) = (picture, words);

    /// <summary>A fingerprint of all pages as drawn.</summary>
    public string Picture { get; }

    /// <summary>The words of each page.</summary>
    public IReadOnlyList<IReadOnlyList<PageWord>> Words { get; }

    /// <summary>Draws a file; one that poppler cannot open has no page.</summary>
    public static SeenPages Of(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["seen.pdf"], bytes);
        try
        {
            Tool.Run("pdftoppm", "-r", "60", "-gray", folder["seen.pdf"], folder["page"]);
            var boxes = Tool.Run("pdftotext", "-bbox", folder["seen.pdf"], "-");
            return new SeenPages(Fingerprint(folder.Path), Read(boxes));
        }
        catch (InvalidOperationException)
        {
            return new SeenPages("", []);
        }
    }

    /// <summary>Where our glyphs are not these words at these places; nothing if they are.</summary>
    public IEnumerable<string> Differences(IReadOnlyList<PageContent> pages) => pages.Count == Words.Count
        ? pages.SelectMany((page, index) => Differences(page, Words[index]))
        : [$"{Words.Count} pages"];

    /// <summary>The pages of a file as our reader draws them; none if it cannot.</summary>
    public static IReadOnlyList<PageContent> Ours(byte[] bytes)
    {
        try
        {
            var file = PdfFile.Open(bytes, new PdfBudget(new PdfLimits()), new DamageLog());
            var reader = new PageReader(file);
            return [.. file.Pages.Select(page => reader.Read(page))];
        }
        catch (PdfException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Differences(PageContent page, IReadOnlyList<PageWord> words)
    {
        var left = page.Glyphs.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).ToList();
        foreach (var word in words)
        {
            var inside = left.Where(glyph => word.Holds(glyph.Box.Center)).ToList();
            var ours = string.Concat(inside.Select(glyph => glyph.Text));
            if (Characters(ours) == Characters(word.Text)) left.RemoveAll(inside.Contains);
            else yield return $"{word.Text} at {word.Left} {word.Top} for {ours}";
        }

        if (left.Count > 0) yield return $"nothing for {string.Concat(left.Select(glyph => glyph.Text))}";
    }

    // A word's characters in any order: the order of a line is the grid's business.
    private static string Characters(string text) =>
        string.Concat((GlyphText.Clean(text) ?? text).Where(glyph => !char.IsWhiteSpace(glyph)).Order());

    private static string Fingerprint(string folder) => string.Join(' ',
        Directory.GetFiles(folder, "page*").Order(StringComparer.Ordinal)
            .Select(page => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(page)))));

    private static List<List<PageWord>> Read(string boxes)
    {
        var pages = new List<List<PageWord>>();
        foreach (var line in boxes.Split('\n'))
        {
            if (line.Contains("<page ")) pages.Add([]);
            var word = Word().Match(line);
            if (word.Success)
            {
                var text = WebUtility.HtmlDecode(word.Groups[5].Value);
                pages[^1].Add(new PageWord(text, Number(word, 1), Number(word, 2), Number(word, 3), Number(word, 4)));
            }
        }

        return pages;
    }

    private static double Number(Match match, int group) =>
        double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>""")]
    private static partial Regex Word();
}
