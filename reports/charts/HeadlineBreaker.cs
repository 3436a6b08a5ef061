using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>Breaks a headline where a speaker would pause, if it does not fit on one line.</summary>
internal static class HeadlineBreaker
{
    private const double LineHeight = 27;
    private const string Pauses = "；：，";

    /// <summary>Clauses together as they fit, then lists by their items; a longer piece on about equal lines.</summary>
    public static TextBlock Break(string text, double width, FontSet fonts) =>
        Break(text, width, ChartStyles.Headline, LineHeight, fonts);

    /// <inheritdoc cref="Break(string,double,FontSet)"/>
    public static TextBlock Break(string text, double width, TextStyle style, double lineHeight, FontSet fonts)
    {
        var lines = new List<string>();
        foreach (var clause in Clauses(text, Pauses))
        {
            var pieces = Fits(clause, width, style, fonts) ? [clause] : Clauses(clause, Pauses + "、");
            foreach (var piece in pieces)
            {
                if (lines.Count > 0 && Fits(lines[^1] + piece, width, style, fonts)) lines[^1] += piece;
                else lines.AddRange(TextBlock.Even(piece, width, style, lineHeight, fonts).Lines);
            }
        }

        return new TextBlock(lines, style, lineHeight);
    }

    private static IEnumerable<string> Clauses(string text, string pauses)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!pauses.Contains(text[i])) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }

        if (start < text.Length || start == 0) yield return text[start..];
    }

    private static bool Fits(string line, double width, TextStyle style, FontSet fonts) =>
        fonts.Width(line.Trim(), style) <= width;
}
