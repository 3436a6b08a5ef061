using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Explain;

/// <summary>The tables of a workbook, a document or a page with the lines around them; merged cells as one.</summary>
internal sealed class TablePicture : IPicture
{
    private readonly IReadOnlyList<IReadOnlyList<Row>> parts;
    private readonly Dictionary<Cell, DrawnCell> drawn = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes the rows as they were read; none of a file that is set aside as a whole.</summary>
    public TablePicture(IReadOnlyList<IReadOnlyList<Row>> parts)
    {
        this.parts = [.. parts.Where(part => part.Count > 0)];
        foreach (var row in parts.SelectMany(part => part))
            foreach (var cell in row.Cells) drawn[cell] = Cells.Add(cell.Text, cell.Place, []);
    }

    /// <inheritdoc/>
    public CellBook Cells { get; } = new();

    /// <inheritdoc/>
    public string Extent => FormattableString.Invariant($"{parts.Sum(part => part.Count)} 行");

    /// <inheritdoc/>
    public IReadOnlyList<string> Damage => [];

    /// <summary>The numbers of a workbook's sheets; none where the document has none.</summary>
    public IReadOnlyList<int> Pages => [.. parts.Select(SheetOf).OfType<int>().Distinct()];

    /// <inheritdoc/>
    public void Write(HtmlBuilder html, CellMarks marks, IReadOnlyList<FormPanel> forms, PicturePart part)
    {
        if (parts.Count == 0) html.AddMarkup("<p class=\"nothing\">文件里没有可以显示的文字。</p>\n");
        foreach (var rows in parts.Select(rows => Shown(rows, part)).Where(rows => rows.Count > 0))
        {
            html.AddMarkup("<section class=\"sheet\"><table class=\"lines\">\n");
            Write(html, rows, marks, forms);
            html.AddMarkup("</table></section>\n");
        }
    }

    // Of a workbook a whole sheet, of a document the lines of a form.
    private static IReadOnlyList<Row> Shown(IReadOnlyList<Row> rows, PicturePart part) => SheetOf(rows) is { } sheet
        ? part.HasPage(sheet) ? rows : []
        : [.. rows.Where(row => part.HasLine(row.Line))];

    private static int? SheetOf(IReadOnlyList<Row> rows) => rows[0].Cells[0].Place.Page;

    private void Write(HtmlBuilder html, IReadOnlyList<Row> rows, CellMarks marks, IReadOnlyList<FormPanel> forms)
    {
        var columns = rows.Max(row => row.Cells.Max(cell => cell.Column + Math.Max(1, cell.ColumnSpan) - 1));
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var first = row.Cells[0].Place;
            var form = forms.FirstOrDefault(form => form.Start.Line == first.Line && form.Start.Page == first.Page);
            if (form is not null)
            {
                html.Add($"<tr class=\"formstart\"><th></th><td colspan=\"{columns}\">");
                html.Add($"<a href=\"#f{form.FormNo}\">第 {form.FormNo} 份　{form.Title}</a></td></tr>\n");
            }

            html.Add($"<tr><th>{row.Line}</th>");
            WriteCells(html, rows, index, marks, columns);
            html.AddMarkup("</tr>\n");
        }
    }

    private void WriteCells(HtmlBuilder html, IReadOnlyList<Row> rows, int index, CellMarks marks, int columns)
    {
        var row = rows[index];
        var column = 1;
        foreach (var cell in row.Cells)
        {
            column = WriteBlanks(html, row, column, cell.Column);
            var isAlone = !row.IsRuled && row.Cells.Count == 1;
            var span = isAlone ? columns - column + 1 : Math.Max(1, cell.ColumnSpan);
            WriteCell(html, drawn[cell], marks.Of(drawn[cell]), span, RowsOf(cell, rows, index));
            column += span;
        }

        WriteBlanks(html, row, column, columns + 1);
    }

    // Places where a cell from above stands have no blank one.
    private static int WriteBlanks(HtmlBuilder html, Row row, int from, int to)
    {
        for (var column = from; column < to; column++)
        {
            var isCovered = row.Covering.Any(cell =>
                cell.Column <= column && column < cell.Column + Math.Max(1, cell.ColumnSpan));
            if (!isCovered) html.AddMarkup("<td></td>");
        }

        return Math.Max(from, to);
    }

    private static int RowsOf(Cell cell, IReadOnlyList<Row> rows, int index)
    {
        var below = index + 1;
        while (below < rows.Count && rows[below].Covering.Contains(cell, ReferenceEqualityComparer.Instance)) below++;
        return below - index;
    }

    private static void WriteCell(HtmlBuilder html, DrawnCell cell, CellMark mark, int columns, int rows)
    {
        html.Add($"<td id=\"{cell.Anchor}\" class=\"{CellMarkup.Classes(mark)}\"");
        if (columns > 1) html.Add($" colspan=\"{columns}\"");
        if (rows > 1) html.Add($" rowspan=\"{rows}\"");
        html.Add($" title=\"{cell.Place.ToString()}\" data-c=\"{CellMarkup.Caption(mark)}\"");
        html.Add($" data-e=\"{CellMarkup.Entries(mark)}\">{cell.Text}");
        foreach (var entry in mark.Numbered)
            html.Add($"<a class=\"m {CellMarkup.KindClass(entry.Kind)}\" href=\"#{entry.Anchor}\">{entry.Number}</a>");
        html.AddMarkup("</td>");
    }
}
