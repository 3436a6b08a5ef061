using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Lines that did not fit into their cell and stand in the one below it, beside its own text.</summary>
/// <remarks>
/// A cell's text is drawn in one go: such a line is drawn right after a full line of the cell above, and the other text
/// of the cell in which it stands is drawn at another time. The ruling between the cells runs through it, or it keeps
/// the distance that the lines above it have. Where the ruling runs through a text and both cells have other text, or
/// the lower one has none, nobody can say whose line it is.
/// </remarks>
/// <param name="glyphs">All glyphs of the page.</param>
/// <param name="order">Index of each that is no blank, as they are drawn.</param>
/// <param name="owners">The cell of each glyph.</param>
internal readonly ref struct OverflowText(ReadOnlySpan<PageGlyph> glyphs, ReadOnlySpan<int> order, int[] owners)
{
    // All lengths in units of the font size.
    private const double Ascent = 0.85;
    private const double Crossed = 0.1;
    private const double NearestLine = 0.8;
    private const double FarthestLine = 2;
    private const double Same = 0.1;
    private const double SameStart = 0.3;
    private const double OtherPitch = 0.2;

    // What a full line may leave: a character that did not fit, and in points the space beside the rulings.
    private const double Room = 1.5;
    private const double Padding = 6;

    private readonly ReadOnlySpan<PageGlyph> glyphs = glyphs;
    private readonly ReadOnlySpan<int> order = order;

    /// <summary>Gives such lines back to the cell above.</summary>
    /// <param name="tables">The tables of the page.</param>
    /// <param name="offsets">Number of the first cell of each.</param>
    /// <param name="outside">The number that stands for no cell.</param>
    /// <returns>Whether there is a line of which nobody can say whose it is.</returns>
    public bool Return(List<TableGrid> tables, int[] offsets, int outside)
    {
        var counts = new int[outside + 1];
        foreach (var index in order) counts[owners[index]]++;
        var isUnclear = false;
        for (var at = 1; at < order.Length; at++)
        {
            var (upper, lower) = (owners[order[at - 1]], owners[order[at]]);
            if (upper == lower || upper == outside || lower == outside) continue;
            var number = TableOf(upper, offsets);
            if (number != TableOf(lower, offsets)) continue;
            var (table, offset) = (tables[number], offsets[number]);
            var (above, below) = (table.Cells[upper - offset], table.Cells[lower - offset]);
            var box = table.BoxOf(above);
            if (above.RowEnd != below.Row || !GoesOn(at, box)) continue;
            var (start, end) = (Begin(at), End(at));
            var (hasUpper, hasLower) = (counts[upper] > at - start, counts[lower] > end - at);
            var isCrossed = IsCrossed(at, box);
            if (isCrossed) isUnclear |= hasUpper || (!hasLower && AreAlike(at, above.ColumnSpan == 1));
            if (hasUpper || !hasLower || !(isCrossed || KeepsPitch(at, end))) continue;
            foreach (var index in order[at..end]) owners[index] = upper;
            (counts[upper], counts[lower]) = (counts[upper] + end - at, counts[lower] - (end - at));
        }

        return isUnclear;
    }

    private static int TableOf(int cell, int[] offsets)
    {
        var found = Array.BinarySearch(offsets, cell);
        return found >= 0 ? found : ~found - 1;
    }

    // A next line, under a full one and between the sides of its cell.
    private bool GoesOn(int at, in PageBox box)
    {
        ref readonly var last = ref glyphs[order[at - 1]];
        ref readonly var next = ref glyphs[order[at]];
        var pitch = next.Baseline - last.Baseline;
        if (last.Angle != 0 || pitch < NearestLine * next.Size || pitch > FarthestLine * next.Size) return false;
        foreach (var index in order[at..End(at)])
        {
            var (x, _) = glyphs[index].Box.Center;
            if (glyphs[index].Angle != 0 || x < box.Left || x > box.Right) return false;
        }

        return box.Width - (last.Box.Right - glyphs[order[LineStart(at - 1)]].Box.Left) <= Room * last.Size + Padding;
    }

    private bool IsCrossed(int at, in PageBox box)
    {
        ref readonly var next = ref glyphs[order[at]];
        return box.Bottom - (next.Baseline - Ascent * next.Size) > Crossed * next.Size;
    }

    // The lines stand as far apart as those above them, and the cell's own text does not follow them so.
    private bool KeepsPitch(int at, int end)
    {
        ref readonly var next = ref glyphs[order[at]];
        var (start, pitch) = (LineStart(at - 1), next.Baseline - glyphs[order[at - 1]].Baseline);
        if (start == Begin(at)) return false;
        var upper = glyphs[order[start]].Baseline - glyphs[order[start - 1]].Baseline;
        return Math.Abs(pitch - upper) < Same * next.Size
            && Math.Abs(Rest(at, end) - pitch) > OtherPitch * next.Size;
    }

    // A line alone in its cell begins where the one above it does, or in a narrow column has its middle there.
    private bool AreAlike(int at, bool isNarrow)
    {
        var (one, other) = (Line(at - 1), Line(at));
        var size = glyphs[order[at]].Size;
        return Math.Abs(one.Left - other.Left) < SameStart * size
            || (isNarrow && Math.Abs(one.Left + one.Right - other.Left - other.Right) < 2 * SameStart * size);
    }

    // Where the text drawn in one go begins that ends before a place, and where the one ends that begins there.
    private int Begin(int at)
    {
        var start = at - 1;
        while (start > 0 && owners[order[start - 1]] == owners[order[at - 1]]) start--;
        return start;
    }

    private int End(int at)
    {
        var end = at + 1;
        while (end < order.Length && owners[order[end]] == owners[order[at]]) end++;
        return end;
    }

    private int LineStart(int at)
    {
        var start = at;
        while (start > 0 && owners[order[start - 1]] == owners[order[at]] && IsOnLine(start - 1, at)) start--;
        return start;
    }

    private (double Left, double Right) Line(int at)
    {
        var (start, end) = (LineStart(at), at + 1);
        while (end < order.Length && owners[order[end]] == owners[order[at]] && IsOnLine(end, at)) end++;
        return (glyphs[order[start]].Box.Left, glyphs[order[end - 1]].Box.Right);
    }

    private bool IsOnLine(int one, int other) =>
        Math.Abs(glyphs[order[one]].Baseline - glyphs[order[other]].Baseline) < Same * glyphs[order[one]].Size;

    // How far from the last line the cell's other text stands.
    private double Rest(int at, int end)
    {
        var nearest = double.MaxValue;
        for (var index = 0; index < order.Length; index++)
        {
            if ((index >= at && index < end) || owners[order[index]] != owners[order[at]]) continue;
            var distance = Math.Abs(glyphs[order[index]].Baseline - glyphs[order[end - 1]].Baseline);
            nearest = Math.Min(nearest, distance);
        }

        return nearest;
    }
}
