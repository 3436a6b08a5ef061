using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Glyphs and rulings of a page → its tables with merged cells, and the lines around them.</summary>
/// <remarks>A glyph belongs to the cell that holds its middle; what no cell holds stands in a free line.</remarks>
internal static class LayoutReader
{
    /// <summary>The layout of one page. Every glyph other than blanks is in exactly one cell or line.</summary>
    public static PageLayout Read(PageContent page)
    {
        var glyphs = page.Glyphs is List<PageGlyph> list
            ? CollectionsMarshal.AsSpan(list)
            : page.Glyphs as PageGlyph[] ?? [.. page.Glyphs];
        var grids = TableFinder.Find(page.Rulings);
        var sorted = CellGlyphs.Sort(glyphs, grids);
        var order = new TextLines();
        var piece = new TextPiece();
        var tables = new List<RuledTable>(grids.Count);
        var doubts = new List<(List<GridCell> Cells, int Index, TableGrid Grid, int Bin, double Padding)>();
        var (bin, isWallMissing) = (0, false);
        foreach (var grid in grids)
        {
            var cells = new List<GridCell>(grid.Cells.Count);
            var padding = Padding(grid, glyphs, sorted, bin);
            foreach (var cell in grid.Cells)
            {
                cells.Add(Cell(grid, cell, sorted.In(bin), glyphs, order, piece, padding));
                var isPlain = cells[^1].Text.Length > 0 && !order.IsVertical;
                isWallMissing |= isPlain && MissingWall.IsIn(grid, cell, order.Marks);
                if (piece.IsInDoubt && !piece.KeepsWords) doubts.Add((cells, cells.Count - 1, grid, bin, padding));
                bin++;
            }

            tables.Add(new RuledTable(
                grid.Box, grid.Columns, grid.Rows, cells, cells.Exists(cell => cell.IsOpenAbove),
                cells.Exists(cell => cell.IsOpenBelow)));
        }

        if (piece.KeepsWords)
        {
            foreach (var (cells, index, grid, cellBin, padding) in doubts)
                cells[index] = Cell(grid, grid.Cells[index], sorted.In(cellBin), glyphs, order, piece, padding);
        }

        var lines = FreeLines.Read(sorted.In(bin), glyphs, order);
        tables = tables.ConvertAll(table => table.WithoutSlivers());
        return new PageLayout(page.Number, page.Width, page.Height, tables, lines)
        {
            Doubt = order.HasOverlap ? "有互相重叠的文字"
                : isWallMissing ? "的表格少了一段线"
                : sorted.IsUnclear ? "有压在表格线上的文字，看不出属于线上还是线下的一格" : null,
        };
    }

    private static GridCell Cell(
        TableGrid grid, CellSpan span, ReadOnlySpan<int> indexes, ReadOnlySpan<PageGlyph> glyphs, TextLines order,
        TextPiece piece, double padding)
    {
        var box = grid.BoxOf(span);
        var (text, ends) = ("", default(TextEnds));
        if (!indexes.IsEmpty)
        {
            order.Order(indexes, glyphs);
            var (from, to) = Extent(box, indexes, order);
            (text, ends) = piece.Read(order.Marks, from, to, order.IsVertical ? double.MaxValue : padding);
        }

        return new GridCell(span.Row, span.Column, span.RowSpan, span.ColumnSpan, box, text)
        {
            IsOpenAbove = grid.IsOpenAbove(span),
            IsOpenBelow = grid.IsOpenBelow(span),
            Ends = ends,
        };
    }

    // What nearly all cells keep free on the left; a centred line tells nothing about its own cell.
    private static double Padding(TableGrid grid, ReadOnlySpan<PageGlyph> glyphs, CellGlyphs sorted, int bin)
    {
        var gaps = new List<double>(grid.Cells.Count);
        foreach (var cell in grid.Cells)
        {
            var left = double.MaxValue;
            foreach (var index in sorted.In(bin++))
            {
                if (!Letters.IsBlank(glyphs[index].Text)) left = Math.Min(left, glyphs[index].Box.Left);
            }

            if (left < double.MaxValue) gaps.Add(Math.Max(0, left - grid.Columns[cell.Column]));
        }

        if (gaps.Count == 0) return 0;
        gaps.Sort();
        return gaps[gaps.Count / 20];
    }

    // Text that runs upwards or leftwards counts its places backwards.
    private static (double From, double To) Extent(PageBox box, ReadOnlySpan<int> indexes, TextLines order)
    {
        var isBackwards = order.Marks[0].Start < 0 && indexes.Length > 0;
        var (from, to) = order.IsVertical ? (box.Top, box.Bottom) : (box.Left, box.Right);
        return isBackwards && to > 0 ? (-to, -from) : (from, to);
    }
}

/// <summary>A page cut into its tables and the lines around them, both from top to bottom.</summary>
internal sealed record PageLayout(
    int Number, double Width, double Height, IReadOnlyList<RuledTable> Tables, IReadOnlyList<FreeLine> Lines)
{
    /// <summary>What on the page no program would print so, a Chinese clause; null if nothing.</summary>
    public string? Doubt { get; init; }
}
