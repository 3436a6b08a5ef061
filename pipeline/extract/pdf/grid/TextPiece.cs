using System.Text;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Marks in reading order → the text a person reads.</summary>
internal sealed class TextPiece
{
    // Blanks of fonts are a quarter of the size and more; anything near the line's own letter spacing is none.
    private const double WordGap = 0.18;
    private const double LoneWordGap = 0.35;

    private readonly StringBuilder text = new();

    /// <summary>A line of this page was left early although a letter more would have fitted: words are not broken.
    /// </summary>
    public bool KeepsWords { get; set; }

    /// <summary>The text read last joined the letters of two full lines without knowing whether they are one word.
    /// </summary>
    public bool IsInDoubt { get; private set; }

    /// <summary>Reads a cell's marks.</summary>
    /// <param name="marks">In reading order.</param>
    /// <param name="from">Where the cell begins along its lines.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="padding">Points between text and side that the table's cells have; this one's may be less.</param>
    public (string Text, TextEnds Ends) Read(ReadOnlySpan<Mark> marks, double from, double to, double padding)
    {
        text.Clear();
        IsInDoubt = false;
        for (var first = 0; first < marks.Length; first = EndOf(marks, first))
        {
            if (Stretch(marks[first..EndOf(marks, first)]) is { } line)
                padding = Math.Min(padding, Math.Min(line.Start - from, to - line.End));
        }

        padding = Math.Max(0, padding);
        var (isBlankBefore, lastWord, room, count) = (false, 0.0, 0.0, 0);
        var extent = to - from - 2 * padding;
        TextEnds ends = default;
        string? cut = null;
        for (var first = 0; first < marks.Length; first = EndOf(marks, first))
        {
            var line = marks[first..EndOf(marks, first)];
            if (Stretch(line) is not { } stretch)
            {
                isBlankBefore = true;
                continue;
            }

            var begin = Beginning(line);
            if (count == 0) ends = begin;
            else if (isBlankBefore || line[0].IsBlank || IsParted(FirstOf(line), lastWord, room, extent, begin))
                text.Append(' ');
            var start = text.Length;
            isBlankBefore = AppendLine(line);
            cut = IsCut(line) ? text.ToString(start, text.Length - start).TrimStart() : null;
            if (count == 0) ends = ends with { CutFirst = cut };
            lastWord = LastWord(line);
            room = extent - (stretch.End - stretch.Start);
            count++;
        }

        if (count == 0) return ("", default);
        return (text.ToString(), ends with { Lines = count, Extent = extent, Room = room, CutLast = cut });
    }

    /// <summary>Reads one line, or a stretch of one, by itself.</summary>
    public string ReadLine(ReadOnlySpan<Mark> line)
    {
        text.Clear();
        AppendLine(line);
        return text.ToString();
    }

    private static bool IsCut(ReadOnlySpan<Mark> line)
    {
        foreach (ref readonly var mark in line)
        {
            if (!mark.IsBlank && !mark.IsCut) return false;
        }

        return true;
    }

    private bool IsParted(char first, double lastWord, double room, double extent, TextEnds begin)
    {
        if (!Letters.IsLatin(first)) return false;
        var wouldBreak = room >= 1.2 * begin.FirstGlyph && room < begin.FirstWord && begin.FirstWord < extent;
        if (wouldBreak && char.IsLetterOrDigit(first)) KeepsWords = true;
        if (Letters.ArePartedByLineEnd(text[^1], first, room, extent, begin)) return true;

        // A program that keeps words together breaks only those that are longer than a line.
        var isLetters = char.IsLetter(first) && char.IsLetter(text[^1]) && Letters.IsLatin(text[^1]);
        if (!isLetters || lastWord + begin.FirstWord >= extent) return false;
        IsInDoubt = true;
        return KeepsWords;
    }

    private static char FirstOf(ReadOnlySpan<Mark> line)
    {
        foreach (ref readonly var mark in line)
        {
            if (!mark.IsBlank) return mark.Text[0];
        }

        return ' ';
    }

    /// <summary>Index of the first mark of the next line.</summary>
    public static int EndOf(ReadOnlySpan<Mark> marks, int first)
    {
        var end = first + 1;
        while (end < marks.Length && marks[end].Line == marks[first].Line) end++;
        return end;
    }

    // From the first to the last mark that shows something; null for a blank line.
    private static (double Start, double End)? Stretch(ReadOnlySpan<Mark> line)
    {
        var (start, end) = (double.MaxValue, double.MinValue);
        foreach (ref readonly var mark in line)
        {
            if (mark.IsBlank) continue;
            (start, end) = (Math.Min(start, mark.Start), Math.Max(end, mark.End));
        }

        return start <= end ? (start, end) : null;
    }

    /// <returns>Whether the line ends in a blank.</returns>
    private bool AppendLine(ReadOnlySpan<Mark> line)
    {
        var tightest = Tightest(line);
        var (last, isBlankBefore) = (-1, false);
        for (var index = 0; index < line.Length; index++)
        {
            ref readonly var mark = ref line[index];
            if (mark.IsBlank)
            {
                isBlankBefore = true;
                continue;
            }

            var isBlank = last >= 0 && (isBlankBefore || IsWordGap(line[last], mark, tightest));
            if (isBlank) text.Append(' ');
            text.Append(mark.Text);
            (last, isBlankBefore) = (index, false);
        }

        return isBlankBefore;
    }

    // The line's own letter spacing: justified and spread text has it everywhere. Unknown for a single pair.
    private static double? Tightest(ReadOnlySpan<Mark> line)
    {
        var (any, latin, pairs, latinPairs) = (double.MaxValue, double.MaxValue, 0, 0);
        for (var index = 1; index < line.Length; index++)
        {
            ref readonly var one = ref line[index - 1];
            ref readonly var other = ref line[index];
            if (one.IsBlank || other.IsBlank) continue;
            var gap = Math.Max(0, other.Start - one.End);
            any = Math.Min(any, gap);
            pairs++;
            if (!Letters.IsLatin(one.Text[^1]) || !Letters.IsLatin(other.Text[0])) continue;
            latin = Math.Min(latin, gap);
            latinPairs++;
        }

        if (latinPairs > 1) return latin;
        return pairs > 1 ? any : null;
    }

    private static bool IsWordGap(in Mark one, in Mark other, double? tightest)
    {
        var gap = other.Start - one.End;
        var size = Math.Min(one.Size, other.Size);
        if (gap < WordGap * size || !Letters.IsLatin(one.Text[^1]) || !Letters.IsLatin(other.Text[0])) return false;
        return gap >= (tightest + WordGap * size ?? LoneWordGap * size);
    }

    private static TextEnds Beginning(ReadOnlySpan<Mark> line)
    {
        var first = 0;
        while (first < line.Length && line[first].IsBlank) first++;
        var start = line[first];
        var end = first + 1;
        var isLatin = Letters.IsLatin(start.Text[0]);
        while (end < line.Length && !line[end].IsBlank && IsSameWord(line[end].Text[0], isLatin)) end++;
        return new TextEnds(
            0, 0, 0, start.End - start.Start, line[end - 1].End - start.Start, start.Size);
    }

    private static double LastWord(ReadOnlySpan<Mark> line)
    {
        var end = line.Length - 1;
        while (end > 0 && line[end].IsBlank) end--;
        var first = end;
        while (first > 0 && !line[first - 1].IsBlank && Letters.IsLatin(line[first - 1].Text[^1])) first--;
        return line[end].End - line[first].Start;
    }

    private static bool IsSameWord(char character, bool isLatin) =>
        isLatin ? Letters.IsLatin(character) : Letters.Clings(character);
}

/// <summary>How the text of a cell fills it where it begins and ends; all lengths in points along the text.</summary>
/// <param name="Lines">How many lines the text has; 0 for a blank cell.</param>
/// <param name="Extent">How long a line the cell can hold.</param>
/// <param name="Room">How much room is left after the last line, negative if it runs over.</param>
/// <param name="FirstGlyph">Length of the first character.</param>
/// <param name="FirstWord">Length of the first word: a Latin word or a number, or one character and what clings to it.
/// </param>
/// <param name="Size">Font size of the first character.</param>
internal readonly record struct TextEnds(
    int Lines, double Extent, double Room, double FirstGlyph, double FirstWord, double Size)
{
    /// <summary>The first line if the page shows only a part of its height.</summary>
    public string? CutFirst { get; init; }

    /// <summary>The last line if the page shows only a part of its height.</summary>
    public string? CutLast { get; init; }
}
