using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Puts the glyphs of a cell, or those around the tables, into lines in reading order.</summary>
internal sealed class TextLines
{
    // Kerned pairs take a quarter of a glyph; punctuation set tight, ）。 in a browser, half of one.
    private const double OverlappingShare = 0.65;

    private Mark[] marks = new Mark[64];
    private int count;

    /// <summary>The glyphs, line by line, each line from its start to its end.</summary>
    public ReadOnlySpan<Mark> Marks => marks.AsSpan(0, count);

    /// <summary>Whether the text runs along the page's height.</summary>
    public bool IsVertical { get; private set; }

    /// <summary>Whether glyphs ordered so far stand half or more one on the other: no program prints so.</summary>
    public bool HasOverlap { get; private set; }

    /// <summary>Orders glyphs that belong together, whatever ways they run.</summary>
    public void Order(ReadOnlySpan<int> indexes, ReadOnlySpan<PageGlyph> glyphs)
    {
        if (marks.Length < indexes.Length) marks = new Mark[indexes.Length * 2];
        count = indexes.Length;
        var (isMixed, isDownwards) = (false, false);
        var angle = count > 0 ? glyphs[indexes[0]].Angle : 0;
        for (var order = 0; order < count; order++)
        {
            ref readonly var glyph = ref glyphs[indexes[order]];
            marks[order] = Mark.Of(glyph, order, indexes[order]);
            isMixed |= glyph.Angle != angle;
            isDownwards |= glyph.Angle == 90;
        }

        IsVertical = angle is 90 or 270;
        if (isMixed) OrderMixed(indexes, glyphs, isDownwards);
        else if (angle == 0 && Columns(indexes, glyphs) is var columns and not 0) StandUp(indexes, glyphs, columns);
        else IntoLines(0, count, 0);
    }

    /// <summary>Orders glyphs that run in one way.</summary>
    public void OrderPlainly(ReadOnlySpan<int> indexes, ReadOnlySpan<PageGlyph> glyphs)
    {
        if (marks.Length < indexes.Length) marks = new Mark[indexes.Length * 2];
        count = indexes.Length;
        for (var order = 0; order < count; order++)
            marks[order] = Mark.Of(glyphs[indexes[order]], order, indexes[order]);
        IntoLines(0, count, 0);
    }

    // Upright characters with Latin words lying between them is text set downwards; else each way is read by itself.
    private void OrderMixed(ReadOnlySpan<int> indexes, ReadOnlySpan<PageGlyph> glyphs, bool isDownwards)
    {
        var isUpright = true;
        foreach (var index in indexes) isUpright &= glyphs[index].Angle is 0 or 90;
        if (isUpright && isDownwards && RunsDownwards(indexes, glyphs))
        {
            StandUp(indexes, glyphs, -1);
            return;
        }

        IsVertical = false;
        var (first, lines) = (0, 0);
        foreach (var angle in (ReadOnlySpan<int>)[0, 90, 180, 270])
        {
            var end = first;
            for (var order = 0; order < indexes.Length; order++)
            {
                ref readonly var glyph = ref glyphs[indexes[order]];
                if (glyph.Angle == angle || (angle == 0 && glyph.Angle is not (90 or 180 or 270)))
                    marks[end++] = Mark.Of(glyph, order, indexes[order]);
            }

            lines = IntoLines(first, end, lines);
            first = end;
        }
    }

    private static bool RunsDownwards(ReadOnlySpan<int> indexes, ReadOnlySpan<PageGlyph> glyphs)
    {
        var (down, along) = (0, 0);
        for (var order = 1; order < indexes.Length; order++)
        {
            var (one, other) = (glyphs[indexes[order - 1]].Box.Center, glyphs[indexes[order]].Box.Center);
            if (Math.Abs(one.X - other.X) < Math.Abs(one.Y - other.Y)) down++;
            else along++;
        }

        return down > along;
    }

    /// <summary>Whether upright characters were drawn in columns downwards, and where the next column stands.</summary>
    /// <returns>-1 if to the left, 1 if to the right, 0 for ordinary lines.</returns>
    private static int Columns(ReadOnlySpan<int> indexes, ReadOnlySpan<PageGlyph> glyphs)
    {
        var (down, along, next) = (0, 0, 0);
        var last = -1;
        foreach (var index in indexes)
        {
            if (Letters.IsBlank(glyphs[index].Text)) continue;
            if (last >= 0)
            {
                ref readonly var one = ref glyphs[last];
                ref readonly var other = ref glyphs[index];
                var across = other.Box.Center.X - one.Box.Center.X;
                var below = other.Baseline - one.Baseline;
                if (Math.Abs(below) < 0.3 * one.Size) along++;
                else if (below > 0 && Math.Abs(across) < 0.3 * one.Size && below < 2 * one.Size) down++;
                else if (below < 0 && Math.Abs(across) > 0.7 * one.Size) next = across < 0 ? -1 : 1;
            }

            last = index;
        }

        return down > 1 && down > 2 * along ? next : 0;
    }

    private void StandUp(ReadOnlySpan<int> indexes, ReadOnlySpan<PageGlyph> glyphs, int direction)
    {
        IsVertical = true;
        for (var order = 0; order < indexes.Length; order++)
        {
            ref readonly var glyph = ref glyphs[indexes[order]];
            marks[order] = Mark.Downwards(glyph, direction * glyph.Box.Center.X, order, indexes[order]);
        }

        IntoLines(0, count, 0);
    }

    /// <summary>Numbers the lines of some marks and sorts them.</summary>
    /// <returns>The number of the next line.</returns>
    private int IntoLines(int first, int end, int line)
    {
        if (first == end) return line;
        var part = marks.AsSpan(first, end - first);
        if (!IsSortedAcross(part)) part.Sort(ByAcross);
        var (across, size) = (part[0].Across, part[0].Size);
        for (var index = 0; index < part.Length; index++)
        {
            ref var mark = ref part[index];
            if (mark.Across - across > Reach(size, mark.Size))
            {
                line++;
                (across, size) = (mark.Across, mark.Size);
            }
            else if (mark.Size > size)
            {
                (across, size) = (mark.Across, mark.Size);
            }

            if (line != 0) mark = mark with { Line = line };
        }

        if (!IsSortedByPlace(part)) part.Sort(ByPlace);
        RaisedCharacters.Mark(part);
        HasOverlap = HasOverlap || Overlap(part);
        return line + 1;
    }

    private static bool Overlap(ReadOnlySpan<Mark> part)
    {
        var last = 0;
        for (var index = 1; index < part.Length; index++)
        {
            ref readonly var mark = ref part[index];
            ref readonly var before = ref part[last];
            if (mark.IsBlank) continue;
            var narrower = Math.Min(mark.End - mark.Start, before.End - before.Start);
            var shared = before.End - mark.Start;
            var areSideBySide = mark.Line != before.Line || before.IsBlank || narrower < 0.2 * mark.Size;
            if (!areSideBySide && shared > OverlappingShare * narrower) return true;
            last = index;
        }

        return false;
    }

    // Raised and lowered characters are smaller than their line, yet no line of small print is taken in.
    private static double Reach(double size, double other) =>
        Math.Min(0.5 * Math.Max(size, other), 0.8 * Math.Min(size, other));

    private static bool IsSortedAcross(ReadOnlySpan<Mark> part)
    {
        for (var index = 1; index < part.Length; index++)
        {
            if (part[index].Across < part[index - 1].Across) return false;
        }

        return true;
    }

    private static bool IsSortedByPlace(ReadOnlySpan<Mark> part)
    {
        for (var index = 1; index < part.Length; index++)
        {
            ref readonly var one = ref part[index - 1];
            ref readonly var other = ref part[index];
            if (other.Line == one.Line && other.Start < one.Start) return false;
        }

        return true;
    }

    private static readonly Comparison<Mark> ByAcross = static (one, other) =>
    {
        var order = one.Across.CompareTo(other.Across);
        return order != 0 ? order : one.Order.CompareTo(other.Order);
    };

    private static readonly Comparison<Mark> ByPlace = static (one, other) =>
    {
        var order = one.Line.CompareTo(other.Line);
        if (order == 0) order = one.Start.CompareTo(other.Start);
        return order != 0 ? order : one.Order.CompareTo(other.Order);
    };
}
