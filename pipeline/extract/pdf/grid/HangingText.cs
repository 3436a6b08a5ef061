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

    /// <summary>Gives glyphs outside every cell to the cell they hang out of, if all of their text does.</summary>
    /// <param name="glyphs">All glyphs of the page.</param>
    /// <param name="outside">Index of each glyph outside every cell, and the open cell beside it or -1.</param>
    /// <param name="owners">Receives the cell of each glyph that hangs out of it.</param>
    public static void Assign(ReadOnlySpan<PageGlyph> glyphs, List<(int Index, int Cell)> outside, int[] owners)
    {
        if (!outside.Exists(glyph => glyph.Cell >= 0)) return;
        var boxes = new PageGlyph[outside.Count];
        for (var index = 0; index < boxes.Length; index++) boxes[index] = glyphs[outside[index].Index];
        var order = new int[boxes.Length];
        for (var index = 0; index < order.Length; index++) order[index] = index;
        Array.Sort(order, (one, other) => Compare(boxes[one], boxes[other]));
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && GoesOn(boxes[order[to - 1]], boxes[order[to]])) to++;
            var cell = outside[order[from]].Cell;
            var isOne = cell >= 0;
            for (var index = from; index < to; index++) isOne &= outside[order[index]].Cell == cell;
            for (var index = from; isOne && index < to; index++) owners[outside[order[index]].Index] = cell;
            from = to;
        }
    }

    private static int Compare(in PageGlyph one, in PageGlyph other)
    {
        var line = Math.Round(one.Baseline).CompareTo(Math.Round(other.Baseline));
        return line != 0 ? line : one.Box.Left.CompareTo(other.Box.Left);
    }

    private static bool GoesOn(in PageGlyph one, in PageGlyph other) =>
        Math.Abs(one.Box.Center.Y - other.Box.Center.Y) < SameLine * one.Size
        && other.Box.Left - one.Box.Right < Gap * one.Size;
}
