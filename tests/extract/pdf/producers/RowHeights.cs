namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Heights at which no text is cut off; a spreadsheet does not find them itself for merged cells.</summary>
internal static class RowHeights
{
    private const double LineHeight = 1.45;

    /// <summary>The height of each row, in points.</summary>
    public static double[] Of(IReadOnlyList<PrintedRow> rows, IReadOnlyList<double> widths, PrintStyle style)
    {
        var heights = new double[rows.Count];
        for (var index = 0; index < rows.Count; index++)
        {
            heights[index] = rows[index].Cells.Where(cell => cell.RowSpan == 1)
                .Select(cell => HeightOf(cell, widths, style)).Append(style.RowHeight).Max();
        }

        for (var index = 0; index < rows.Count; index++)
        {
            foreach (var cell in rows[index].Cells.Where(cell => cell.RowSpan > 1))
            {
                var end = Math.Min(index + cell.RowSpan, rows.Count);
                var lacking = HeightOf(cell, widths, style) - heights[index..end].Sum();
                if (lacking <= 0) continue;
                for (var row = index; row < end; row++) heights[row] += lacking / (end - index);
            }
        }

        return heights;
    }

    private static double HeightOf(PrintedCell cell, IReadOnlyList<double> widths, PrintStyle style)
    {
        var size = style.FontSize * (cell.Look == CellLook.Title ? 1.5 : 1);
        var width = widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() - (2 * style.Padding) - 2;
        var perLine = Math.Max(1, Math.Floor(width / size) - 0.5);
        // Words of Latin letters and digits go to the next line whole, so a long text gets a line in ten more.
        var lines = cell.Text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(WidthOf(line) / perLine * 1.05)));
        return (lines * size * LineHeight) + (2 * style.Padding) + 2;
    }

    // In widths of a Chinese character.
    private static double WidthOf(string line) => line.Sum(glyph => glyph < 0x80 ? 0.6 : 1);
}
