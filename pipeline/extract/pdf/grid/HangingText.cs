using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Lines that hang out of the cut piece of a cell, and lines that only stand near it.</summary>
/// <remarks>A running head above a table that goes on stands as near to its open cells as their own text can.</remarks>
internal static class HangingText
{
    // Glyphs of one text stand no further apart, in units of the font size.
    private const double Gap = 1;

    // Glyphs of one line have their middles no further apart, in units of the font size.
    private const double SameLine = 0.4;

    // Characters of one line share less of their width than this.
    private const double Over = 0.3;

    // Lines of one text follow each other no further apart, in units of the font size.
    private const double Pitch = 2;

    /// <summary>Gives glyphs outside every cell to the cell they hang out of, if all of their text does.</summary>
    /// <param name="glyphs">All glyphs of the page.</param>
    /// <param name="outside">Index of each glyph outside every cell, the open cell close beside it and the one that
    /// lies further off, or -1.</param>
    /// <param name="owners">Receives the cell of each glyph that hangs out of it.</param>
    public static void Assign(
        ReadOnlySpan<PageGlyph> glyphs, List<(int Index, int Near, int Far)> outside, int[] owners)
    {
        if (!outside.Exists(glyph => glyph.Near >= 0)) return;
        var boxes = new PageGlyph[outside.Count];
        for (var index = 0; index < boxes.Length; index++) boxes[index] = glyphs[outside[index].Index];
        var order = new int[boxes.Length];
        for (var index = 0; index < order.Length; index++) order[index] = index;
        Array.Sort(order, (one, other) => Compare(boxes[one], boxes[other]));
        var (hanging, others) = (new List<Line>(), new Dictionary<int, Line>());
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && GoesOn(boxes[order[to - 1]], boxes[order[to]])
                && !AreOfTwoCells(boxes[order[from]], outside[order[to - 1]].Near, outside[order[to]].Near)
                && !IsOver(boxes, order.AsSpan(from, to - from), boxes[order[to]])) to++;
            var line = new Line(order[from..to].Select(index => outside[index].Index).ToArray(), glyphs);
            var (_, near, far) = outside[order[from]];
            var isNear = near >= 0 && order[from..to].All(index => outside[index].Near == near);
            var isFar = far >= 0 && order[from..to].All(index => outside[index].Far == far);
            if (isNear) hanging.Add(line with { Cell = near });
            else if (isFar) others[line.First] = line with { Cell = far };
            from = to;
        }

        for (var index = 0; index < hanging.Count; index++)
        {
            foreach (var glyph in hanging[index].Glyphs) owners[glyph] = hanging[index].Cell;
            var isNext = others.Remove(hanging[index].Last + 1, out var next);
            if (isNext && next!.Follows(hanging[index])) hanging.Add(next);
        }
    }

    // The next line of a text is drawn right after it.
    private sealed record Line(int[] Glyphs, double Baseline, double Size, int First, int Last)
    {
        public Line(int[] indexes, ReadOnlySpan<PageGlyph> glyphs)
            : this(indexes, glyphs[indexes[0]].Baseline, glyphs[indexes[0]].Size, indexes.Min(), indexes.Max())
        {
        }

        public int Cell { get; init; }

        public bool Follows(Line line) => line.Cell == Cell
            && Baseline > line.Baseline && Baseline - line.Baseline <= Pitch * Size;
    }

    private static int Compare(in PageGlyph one, in PageGlyph other)
    {
        var line = Math.Round(one.Baseline).CompareTo(Math.Round(other.Baseline));
        return line != 0 ? line : one.Box.Left.CompareTo(other.Box.Left);
    }

    // Lines cut by the end of a page stand close beside each other in narrow columns; no running line is cut.
    private static bool AreOfTwoCells(in PageGlyph first, int one, int other) =>
        first.IsCut && one >= 0 && other >= 0 && one != other;

    // What hangs out of a cell may be printed over the line below the table.
    private static bool IsOver(PageGlyph[] glyphs, ReadOnlySpan<int> line, in PageGlyph next)
    {
        if (next.Box.Left >= glyphs[line[^1]].Box.Left) return false;
        foreach (var index in line)
        {
            var overlap = Math.Min(glyphs[index].Box.Right, next.Box.Right)
                - Math.Max(glyphs[index].Box.Left, next.Box.Left);
            if (overlap > Over * next.Box.Width) return true;
        }

        return false;
    }

    private static bool GoesOn(in PageGlyph one, in PageGlyph other) =>
        Math.Abs(one.Box.Center.Y - other.Box.Center.Y) < SameLine * one.Size
        && other.Box.Left - one.Box.Right < Gap * one.Size;
}
