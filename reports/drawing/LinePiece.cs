namespace PerfEtl.Reports.Drawing;

/// <summary>A stretch of text that stays on one line, and where it lies when all text is on one endless line.</summary>
/// <param name="Text">The text with the blanks around it.</param>
/// <param name="End">Where it ends.</param>
/// <param name="StartWithoutBlanks">Where it starts when it opens a line.</param>
/// <param name="EndWithoutBlanks">Where it ends when it closes a line.</param>
/// <param name="Depth">How many brackets and quotes are still open behind it.</param>
internal sealed record LinePiece(
    string Text, double End, double StartWithoutBlanks, double EndWithoutBlanks, int Depth)
{
    private const string Opening = "（【《〈「『〔［｛“‘([{";
    private const string Closing = "）】》〉」』〕］｝”’)]}";

    /// <summary>A line that ends here leaves a bracket or quote open.</summary>
    public bool IsOpen => Depth > 0;

    public static LinePiece After(LinePiece? before, string text, Func<string, double> measure)
    {
        var start = before?.End ?? 0;
        var end = start + measure(text);
        var depth = before?.Depth ?? 0;
        foreach (var character in text)
            depth += Opening.Contains(character) ? 1 : depth > 0 && Closing.Contains(character) ? -1 : 0;
        return new LinePiece(
            text, end, end - measure(text.TrimStart()), start + measure(text.TrimEnd()), depth);
    }
}
