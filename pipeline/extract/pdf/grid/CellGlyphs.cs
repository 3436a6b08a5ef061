using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Which glyphs stand in which cell, each cell's in drawing order.</summary>
internal sealed class CellGlyphs
{
    // A line that did not fit into the cut piece of a cell hangs out of it. In points per point of font size.
    private const double Beyond = 1.5;

    // The lines that go on from it hang out further.
    private const double FarBeyond = 8;

    // A ruling that runs so far below a line's top runs through it.
    private const double Crossed = 0.1;

    private readonly int[] starts;
    private readonly int[] indexes;

    private CellGlyphs(int[] starts, int[] indexes) => (this.starts, this.indexes) = (starts, indexes);

    /// <summary>Whether a line stands on a ruling and may belong to the cell above it or to the one below.</summary>
    public bool IsUnclear { get; private init; }

    /// <summary>The glyphs of a cell; cells count on over the tables, and the bin after the last one is outside all.
    /// </summary>
    public ReadOnlySpan<int> In(int bin) => indexes.AsSpan(starts[bin], starts[bin + 1] - starts[bin]);

    /// <summary>Puts every glyph where its middle lies; in nested tables into the innermost.</summary>
    public static CellGlyphs Sort(ReadOnlySpan<PageGlyph> glyphs, List<TableGrid> tables)
    {
        var offsets = new int[tables.Count];
        var bins = 0;
        for (var index = 0; index < tables.Count; index++)
        {
            offsets[index] = bins;
            bins += tables[index].Cells.Count;
        }

        var inside = InnermostFirst(tables);
        var owners = new int[glyphs.Length];
        var outside = new List<(int Index, int Near, int Far)>();
        var starts = new int[bins + 2];
        for (var index = 0; index < owners.Length; index++)
        {
            ref readonly var glyph = ref glyphs[index];
            var (x, y) = glyph.Box.Center;
            owners[index] = bins;
            foreach (var table in inside)
            {
                var cell = tables[table].CellAt(x, y);
                if (cell < 0) continue;
                owners[index] = offsets[table] + cell;
                break;
            }

            if (owners[index] < bins) continue;
            var (near, far) = (-1, -1);
            foreach (var table in inside)
            {
                if (tables[table].RemnantAbove(x, y, FarBeyond * glyph.Size, glyph.Size) is >= 0 and var piece)
                {
                    far = offsets[table] + piece;
                    if (tables[table].Box.Bottom - glyph.Box.Top > Crossed * glyph.Size) near = far;
                    continue;
                }

                if (tables[table].OpenCellBeside(x, y, FarBeyond * glyph.Size) is not (>= 0 and var cell)) continue;
                far = offsets[table] + cell;
                if (tables[table].OpenCellBeside(x, y, Beyond * glyph.Size) >= 0) near = far;
            }

            outside.Add((index, near, far));
        }

        var isUnclear = new OverflowText(glyphs, Visible(glyphs), owners).Return(tables, offsets, bins);
        HangingText.Assign(glyphs, outside, owners);
        foreach (var owner in owners) starts[owner + 1]++;

        for (var bin = 1; bin < starts.Length; bin++) starts[bin] += starts[bin - 1];
        return new CellGlyphs(starts, Place(owners, starts)) { IsUnclear = isUnclear };
    }

    private static int[] Visible(ReadOnlySpan<PageGlyph> glyphs)
    {
        var visible = new List<int>(glyphs.Length);
        for (var index = 0; index < glyphs.Length; index++)
        {
            if (!Letters.IsBlank(glyphs[index].Text)) visible.Add(index);
        }

        return [.. visible];
    }

    private static int[] Place(int[] owners, int[] starts)
    {
        var next = starts.AsSpan().ToArray();
        var indexes = new int[owners.Length];
        for (var index = 0; index < owners.Length; index++) indexes[next[owners[index]]++] = index;
        return indexes;
    }

    private static int[] InnermostFirst(List<TableGrid> tables)
    {
        var order = new int[tables.Count];
        for (var index = 0; index < order.Length; index++) order[index] = index;
        Array.Sort(order, (one, other) => Area(tables[one]).CompareTo(Area(tables[other])));
        return order;
    }

    private static double Area(TableGrid table) => table.Box.Width * table.Box.Height;
}
