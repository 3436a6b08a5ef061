using System.Globalization;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>Text, boxes and lines agree with poppler's on every producer's samples. Needs poppler-utils.</summary>
public sealed class PopplerAgreementTests
{
    /// <summary>How far edges may lie apart, in points.</summary>
    private const double Tolerance = 0.1;

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "extract", "pdf", "samples");

    /// <summary>Every intact document with a text layer.</summary>
    public static TheoryData<string> All => [.. SampleTruth.All
        .Where(sample => sample.Verdict == SampleVerdict.Clean).Select(sample => sample.File)];

    [Theory]
    [MemberData(nameof(All))]
    public void Glyphs_OfASample_StandInPopplersWords(string sample)
    {
        var words = Poppler.WordsOf(Path.Combine(Samples, sample));
        var pages = Read(sample);
        Assert.Equal(words.Count, pages.Count);
        Lines.AssertEqual([], pages.SelectMany((page, index) => Differences(page, words[index], new Lazy<GrayPicture>(
            () => Poppler.PictureOf(Path.Combine(Samples, sample), page.Number)))).Take(20));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Rulings_OfASample_AreSeenInPopplersPicture(string sample)
    {
        var differences = new List<string>();
        foreach (var page in Read(sample).Take(2))
        {
            var picture = Poppler.PictureOf(Path.Combine(Samples, sample), page.Number);
            differences.AddRange(Unseen(page, picture));
            differences.AddRange(Missed(page, picture));
        }

        Lines.AssertEqual([], differences.Take(20));
    }

    private static List<PageContent> Read(string sample)
    {
        var damage = new DamageLog();
        var bytes = File.ReadAllBytes(Path.Combine(Samples, sample));
        var file = PdfFile.Open(bytes, new PdfBudget(new PdfLimits()), damage);
        var reader = new PageReader(file);
        var pages = file.Pages.Select(reader.Read).ToList();
        Assert.Empty(damage.Notes);
        return pages;
    }

    /// <summary>Words whose glyphs differ in text or box, and glyphs that stand in no word.</summary>
    /// <remarks>Poppler does not look at clips: words that its own picture does not show need not be found.</remarks>
    private static IEnumerable<string> Differences(
        PageContent page, IReadOnlyList<(string Text, PageBox Box)> words, Lazy<GrayPicture> picture)
    {
        var left = page.Glyphs.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).ToHashSet();
        foreach (var (text, box) in words)
        {
            var found = left.Where(glyph => Holds(box, glyph)).OrderBy(glyph => glyph.Box.Left).ToList();
            left.ExceptWith(found);
            var read = string.Concat(found.Select(glyph => glyph.Text));
            var place = $"page {page.Number} {Print(box)}";
            if (read == Plain(text) && !IsNear(box, found))
                yield return $"{place}: {text} stands at {Print(Around(found))}";
            if (read == Plain(text)) continue;
            var isBegun = Plain(text).StartsWith(read, StringComparison.Ordinal);
            if (!isBegun || IsInked(box, page, picture.Value)) yield return $"{place}: {read} instead of {Plain(text)}";
        }

        foreach (var glyph in left) yield return $"page {page.Number} {Print(glyph.Box)}: {glyph.Text} is too much";
    }

    private static bool Holds(PageBox box, PageGlyph glyph) =>
        glyph.Box.Center.X > box.Left && glyph.Box.Center.X < box.Right
        && glyph.Box.Left > box.Left - 1 && glyph.Box.Right < box.Right + 1
        && (IsGuess(box, glyph) ? glyph.Box.Top > box.Top && glyph.Box.Bottom < box.Bottom
            : Math.Abs(glyph.Box.Top - box.Top) < 0.5);

    /// <summary>Poppler guesses the heights of Type 3 fonts, about twice what they are.</summary>
    private static bool IsGuess(PageBox box, PageGlyph glyph) => box.Height > glyph.Size * 2;

    private static bool IsNear(PageBox box, List<PageGlyph> glyphs)
    {
        var around = Around(glyphs);
        if (IsGuess(box, glyphs[0])) around = around with { Top = box.Top, Bottom = box.Bottom };
        return Math.Abs(around.Left - box.Left) < Tolerance && Math.Abs(around.Right - box.Right) < Tolerance
            && Math.Abs(around.Top - box.Top) < Tolerance && Math.Abs(around.Bottom - box.Bottom) < Tolerance;
    }

    /// <summary>Whether the picture is dark in a box where neither glyphs nor lines that we found explain it.</summary>
    private static bool IsInked(PageBox box, PageContent page, GrayPicture picture)
    {
        var (all, dark) = (0, 0);
        for (var y = box.Top + box.Height / 4; y < box.Bottom - box.Height / 4; y += 0.5)
        {
            for (var x = box.Left; x < box.Right; x += 0.5)
            {
                if (IsExplained(x, y, page)) continue;
                all++;
                if (picture.Darkest(x, y, 0) < 128) dark++;
            }
        }

        return dark > all * 0.01;
    }

    private static bool IsExplained(double x, double y, PageContent page) =>
        page.Glyphs.Any(glyph => x > glyph.Box.Left - 0.5 && x < glyph.Box.Right + 0.5
            && y > glyph.Box.Top && y < glyph.Box.Bottom)
        || page.Rulings.Any(ruling => Math.Abs((ruling.IsHorizontal ? y : x) - ruling.Position) < 1.5
            && (ruling.IsHorizontal ? x : y) > ruling.From - 1 && (ruling.IsHorizontal ? x : y) < ruling.To + 1);

    private static PageBox Around(List<PageGlyph> glyphs) =>
        glyphs.Select(glyph => glyph.Box).Aggregate((one, other) => one.Around(other));

    /// <summary>Poppler's text with radicals as characters and ligatures as letters, as we read them.</summary>
    private static string Plain(string text) => new string([.. text.Select(CjkRadicals.ToCharacter)])
        .Replace("\uFB00", "ff", StringComparison.Ordinal).Replace("\uFB01", "fi", StringComparison.Ordinal)
        .Replace("\uFB02", "fl", StringComparison.Ordinal).Replace("\uFB03", "ffi", StringComparison.Ordinal);

    /// <summary>Lines we found where the picture is not dark.</summary>
    private static IEnumerable<string> Unseen(PageContent page, GrayPicture picture)
    {
        foreach (var ruling in page.Rulings.Where(ruling => ruling.To - ruling.From > 3))
        {
            var (all, dark) = (0, 0);
            for (var along = ruling.From + 0.5; along < ruling.To - 0.5; along += 0.5)
            {
                all++;
                var (x, y) = ruling.IsHorizontal ? (along, ruling.Position) : (ruling.Position, along);
                if (picture.Darkest(x, y, 0.75) < 200) dark++;
            }

            if (dark < all * 0.6 && !IsCutBorder(ruling, page))
                yield return $"page {page.Number}: {ruling} is seen on {dark} of {all} places";
        }
    }

    /// <summary>
    /// Whether a line across ends within 0.2 pt: Chromium's clip leaves 0.1 pt of a table's outer border, and that may
    /// fall between poppler's pixels.
    /// </summary>
    private static bool IsCutBorder(Ruling border, PageContent page) => page.Rulings.Any(ruling =>
        ruling.IsHorizontal != border.IsHorizontal
        && ruling.Position > border.From - 1 && ruling.Position < border.To + 1
        && (Math.Abs(ruling.From - border.Position) < 0.2 || Math.Abs(ruling.To - border.Position) < 0.2));

    /// <summary>Dark runs of 40 pt and more where we found no line.</summary>
    private static IEnumerable<string> Missed(PageContent page, GrayPicture picture)
    {
        foreach (var run in picture.Runs(40))
        {
            var middle = (run.From + run.To) / 2;
            var isFound = page.Rulings.Any(ruling => ruling.IsHorizontal == run.IsHorizontal
                && Math.Abs(ruling.Position - run.Position) < 1.5 && ruling.From < middle && ruling.To > middle);
            if (!isFound) yield return $"page {page.Number}: {run} is missed";
        }
    }

    private static string Print(PageBox box) => string.Create(CultureInfo.InvariantCulture,
        $"{box.Left:0.00},{box.Top:0.00},{box.Right:0.00},{box.Bottom:0.00}");
}
