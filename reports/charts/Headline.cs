using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>Breaks a headline where a speaker would pause, if it does not fit on one line.</summary>
internal static class Headline
{
    private const double LineHeight = 27;
    private const string Pauses = "；：，";

    /// <summary>A line per clause, clauses together as they fit; about equal lines when a clause is too long for one.</summary>
    public static TextBlock Block(string text, double width, FontSet fonts)
    {
        var lines = new List<string>();
        foreach (var clause in Clauses(text))
        {
            if (lines.Count > 0 && Fits(lines[^1] + clause, width, fonts)) lines[^1] += clause;
            else lines.Add(clause);
        }

        return lines.All(line => Fits(line, width, fonts))
            ? new TextBlock([.. lines.Select(line => line.Trim())], ChartStyles.Headline, LineHeight)
            : TextBlock.Even(text, width, ChartStyles.Headline, LineHeight, fonts);
    }

    private static IEnumerable<string> Clauses(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Pauses.Contains(text[i])) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }

        if (start < text.Length || start == 0) yield return text[start..];
    }

    private static bool Fits(string line, double width, FontSet fonts) =>
        fonts.Width(line.Trim(), ChartStyles.Headline) <= width;
}
