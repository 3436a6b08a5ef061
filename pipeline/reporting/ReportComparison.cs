using System.Text;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Reports.Monthly;

namespace PerfEtl.Pipeline.Reporting;

/// <summary>What a report says: its stamp, and the texts of its pages as a reader sees them.</summary>
internal static partial class ReportComparison
{
    // A text goes on where the next glyph stands within a hair of its end.
    private const double Touching = 1;

    /// <summary>What the file says it was made from; null if it is none of our reports.</summary>
    public static ReportStamp? StampOf(PdfPages report) => ReportStamp.TryParse(report.Keywords);

    /// <summary>Where two reports say something else; a text that only moved to another place does not.</summary>
    public static IReadOnlyList<WordDifference> Differences(PdfPages file, PdfPages madeAgain)
    {
        var (ours, theirs) = (TextsOf(madeAgain), TextsOf(file));
        var (more, fewer) = (Without(theirs, ours), Without(ours, theirs));
        return [.. Enumerable.Range(0, Math.Max(more.Count, fewer.Count)).Select(i => new WordDifference(
            i < more.Count ? more[i].Page : fewer[i].Page, More(more, i), More(fewer, i)))];

        static string? More(List<(int Page, string Text)> texts, int i) => i < texts.Count ? texts[i].Text : null;
    }

    /// <summary>Whether every number of the file stands in the report made again, too.</summary>
    public static bool HaveTheSameNumbers(IEnumerable<WordDifference> differences, PdfPages madeAgain)
    {
        var made = TextsOf(madeAgain).SelectMany(text => NumbersIn(text.Text)).ToHashSet(StringComparer.Ordinal);
        return differences.All(difference => NumbersIn(difference.InFile ?? "").All(made.Contains));
    }

    private static IEnumerable<string> NumbersIn(string text) => Number().Matches(text).Select(match => match.Value);

    private static List<(int Page, string Text)> Without(
        List<(int Page, string Text)> texts, List<(int Page, string Text)> others)
    {
        var left = others.CountBy(other => other.Text).ToDictionary(StringComparer.Ordinal);
        var without = new List<(int, string)>();
        foreach (var text in texts)
        {
            if (left.TryGetValue(text.Text, out var count) && count > 0) left[text.Text] = count - 1;
            else without.Add(text);
        }

        return without;
    }

    private static List<(int Page, string Text)> TextsOf(PdfPages report) => [.. report.Contents.SelectMany(TextsOf)];

    private static IEnumerable<(int Page, string Text)> TextsOf(PageContent page)
    {
        var text = new StringBuilder();
        PageGlyph? last = null;
        foreach (var glyph in page.Glyphs)
        {
            if (last is { } before && !Follows(before, glyph) && text.Length > 0)
            {
                yield return (page.Number, text.ToString().Trim());
                text.Clear();
            }

            text.Append(glyph.Text);
            last = glyph;
        }

        if (text.Length > 0) yield return (page.Number, text.ToString().Trim());
    }

    private static bool Follows(PageGlyph before, PageGlyph glyph) =>
        Math.Abs(glyph.Baseline - before.Baseline) < Touching
        && Math.Abs(glyph.Box.Left - before.Box.Right) < Touching;

    [GeneratedRegex(@"\d[\d,.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
