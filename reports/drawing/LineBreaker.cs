using System.Globalization;

namespace PerfEtl.Reports.Drawing;

/// <summary>Breaks text into lines no wider than asked; nothing is lost but the blanks at line ends.</summary>
internal static class LineBreaker
{
    /// <summary>What a break within brackets or quotes costs, as the square of the part of a line left empty.</summary>
    private const double BracketCost = 0.1;

    /// <summary>As much as fits on every line: paragraphs.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="width">The room in the unit of <paramref name="measure"/>.</param>
    /// <param name="measure">The width of a piece of text; widths must add up.</param>
    /// <returns>The lines; one empty line for an empty text.</returns>
    public static IReadOnlyList<string> Break(string text, double width, Func<string, double> measure)
    {
        var pieces = Pieces(text, width, measure);
        return Lines(pieces, Fill(pieces, width));
    }

    /// <summary>The fewest lines, about equally long, rather broken beside brackets than within: labels.</summary>
    public static IReadOnlyList<string> BreakEvenly(string text, double width, Func<string, double> measure)
    {
        var pieces = Pieces(text, width, measure);
        var greedy = Fill(pieces, width);
        return Lines(pieces, greedy.Count <= 1 ? greedy : FillEvenly(pieces, greedy.Count, width));
    }

    private static List<int> Fill(List<LinePiece> pieces, double width)
    {
        var ends = new List<int>();
        for (int start = 0, end; start < pieces.Count; start = end)
        {
            end = start + 1;
            while (end < pieces.Count && WidthOf(pieces, start, end + 1) <= width) end++;
            ends.Add(end);
        }

        return ends;
    }

    /// <summary>The cheapest way to put the pieces on that many lines, found line by line from the front.</summary>
    private static List<int> FillEvenly(List<LinePiece> pieces, int lineCount, double width)
    {
        var cost = new double[lineCount + 1, pieces.Count + 1];
        var from = new int[lineCount + 1, pieces.Count + 1];
        for (var end = 1; end <= pieces.Count; end++) cost[0, end] = double.PositiveInfinity;
        for (var line = 1; line <= lineCount; line++)
        {
            cost[line, 0] = double.PositiveInfinity;
            for (var end = 1; end <= pieces.Count; end++)
            {
                cost[line, end] = double.PositiveInfinity;
                for (var start = end - 1; start >= 0; start--)
                {
                    var slack = 1 - WidthOf(pieces, start, end) / width;
                    if (slack < 0 && start < end - 1) break;
                    var total = cost[line - 1, start] + slack * slack + (pieces[end - 1].IsOpen ? BracketCost : 0);
                    if (total < cost[line, end]) (cost[line, end], from[line, end]) = (total, start);
                }
            }
        }

        var ends = new List<int>();
        for (int line = lineCount, end = pieces.Count; line > 0; end = from[line--, end]) ends.Insert(0, end);
        return ends;
    }

    private static double WidthOf(List<LinePiece> pieces, int start, int end) =>
        pieces[end - 1].EndWithoutBlanks - pieces[start].StartWithoutBlanks;

    private static List<string> Lines(List<LinePiece> pieces, List<int> ends)
    {
        var lines = new List<string>();
        var start = 0;
        foreach (var end in ends)
        {
            lines.Add(string.Concat(pieces[start..end].Select(piece => piece.Text)).Trim());
            start = end;
        }

        return lines.Count == 0 ? [""] : lines;
    }

    /// <summary>What must stay on one line; a piece wider than the line falls apart into text elements.</summary>
    private static List<LinePiece> Pieces(string text, double width, Func<string, double> measure)
    {
        var elements = Elements(DrawableText.Clean(text));
        var mayBreak = BreakRules.MayBreakBefore(elements);
        var pieces = new List<LinePiece>();
        for (int start = 0, end; start < elements.Length; start = end)
        {
            end = start + 1;
            while (end < elements.Length && !mayBreak[end]) end++;
            var whole = string.Concat(elements[start..end]);
            string[] parts = measure(whole.Trim()) <= width ? [whole] : elements[start..end];
            foreach (var part in parts) pieces.Add(LinePiece.After(pieces.LastOrDefault(), part, measure));
        }

        return pieces;
    }

    private static string[] Elements(string text)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var elements = new string[starts.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : text.Length;
            elements[i] = text[starts[i]..end];
        }

        return elements;
    }
}

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
