namespace PerfEtl.Reports.Drawing;

/// <summary>Text already broken into lines: its height is known, and it can be drawn anywhere.</summary>
internal sealed record TextBlock(IReadOnlyList<string> Lines, TextStyle Style, double LineHeight)
{
    /// <summary>The height from the top of the first line to the end of the last.</summary>
    public double Height => Lines.Count * LineHeight;

    /// <summary>A paragraph: every line as full as it gets.</summary>
    public static TextBlock Paragraph(string text, double width, TextStyle style, double lineHeight, FontSet fonts) =>
        new(LineBreaker.Break(text, width, piece => fonts.Width(piece, style)), style, lineHeight);

    /// <summary>A label or headline: lines of about equal length.</summary>
    public static TextBlock Even(string text, double width, TextStyle style, double lineHeight, FontSet fonts) =>
        new(LineBreaker.BreakEvenly(text, width, piece => fonts.Width(piece, style)), style, lineHeight);

    /// <summary>The width of the longest line.</summary>
    public double Width(FontSet fonts) => Lines.Max(line => fonts.Width(line, Style));

    /// <summary>Draws the block with its top edge on <paramref name="top"/>.</summary>
    public void Draw(ISurface surface, double x, double top, Anchor anchor = Anchor.Start)
    {
        var baseline = top + LineHeight / 2 + Style.BaselineBelowMiddle;
        foreach (var line in Lines)
        {
            surface.Text(line, anchor == Anchor.End ? x + Overhang(line) : x, baseline, Style, anchor);
            baseline += LineHeight;
        }
    }

    /// <summary>The right half of a full-width closing mark is blank; without it a right edge looks ragged.</summary>
    private double Overhang(string line) =>
        line.Length > 0 && "）】》〉」』”。，、；：".Contains(line[^1]) ? Style.Size / 2 : 0;
}
