namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Where the columns and rows of a table lie, in points.</summary>
internal sealed class PdfTable
{
    /// <summary>Between a ruling and the text.</summary>
    public const double Padding = 2.5;

    private const double LineHeight = 1.3;
    private readonly double size;

    public PdfTable(TableBlock table, double width, double size)
    {
        (Rows, this.size) = (table.Placed(), size);
        Lefts = Columns(table.Columns, width);
        Heights = new double[Rows.Count];
        for (var i = 0; i < Rows.Count; i++) Heights[i] = size * LineHeight + 2 * Padding;
        foreach (var (row, column, cell) in All().OrderBy(place => place.Cell.Rows)) Stretch(row, column, cell);
    }

    /// <summary>For every row the cells that begin on it.</summary>
    public IReadOnlyList<IReadOnlyList<(int Column, SheetCell Cell)>> Rows { get; }

    /// <summary>The left edge of every column, and the right edge of the last.</summary>
    public double[] Lefts { get; }

    /// <summary>The height of every row.</summary>
    public double[] Heights { get; }

    /// <summary>The lines of a cell.</summary>
    public IReadOnlyList<string> Lines(int column, SheetCell cell) =>
        PdfText.Lines(cell.Text, Lefts[column + cell.Columns] - Lefts[column] - 2 * Padding, size);

    /// <summary>Every cell with its row and column.</summary>
    public IEnumerable<(int Row, int Column, SheetCell Cell)> All() =>
        Rows.SelectMany((cells, row) => cells.Select(placed => (row, placed.Column, placed.Cell)));

    /// <summary>How high the lines are.</summary>
    public double HeightOf(int lines) => lines * size * LineHeight;

    private void Stretch(int row, int column, SheetCell cell)
    {
        var missing = HeightOf(Lines(column, cell).Count) + 2 * Padding - Heights[row..(row + cell.Rows)].Sum();
        if (missing > 0) Heights[row + cell.Rows - 1] += missing;
    }

    // As wide as the longest word asks, the rest by how much there is to say.
    private double[] Columns(int count, double width)
    {
        var least = Enumerable.Repeat(size + 2 * Padding + 1, count).ToArray();
        var wish = Enumerable.Repeat(1.0, count).ToArray();
        foreach (var (_, column, cell) in All().Where(place => place.Cell.Text.Length > 0))
        {
            var last = column + cell.Columns - 1;
            var needed = PdfText.Narrowest(cell.Text, size) + 2 * Padding + 1 - least[column..last].Sum();
            least[last] = Math.Max(least[last], needed);
            if (cell.Columns == 1) wish[column] = Math.Max(wish[column], Math.Min(cell.Text.Length, 16));
        }

        var left = Math.Max(0, width - least.Sum());
        var lefts = new double[count + 1];
        for (var i = 0; i < count; i++) lefts[i + 1] = lefts[i] + least[i] + left * wish[i] / wish.Sum();
        return lefts;
    }
}
