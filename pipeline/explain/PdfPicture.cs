using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Pdf.Grid;

namespace PerfEtl.Pipeline.Explain;

/// <summary>The pages of a PDF.</summary>
internal sealed class PdfPicture : IPicture
{
    private readonly PdfView view;

    /// <summary>Takes the cells off the pages.</summary>
    public PdfPicture(PdfView view)
    {
        this.view = view;
        foreach (var row in view.Rows)
        {
            foreach (var cell in row.Cells)
            {
                var place = new Place(row.RowOnPage, cell.Column, cell.Page, cell.Box);
                Cells.Add(cell.Text, place, cell.Pieces, row.IsFree);
            }
        }

        foreach (var (_, layout) in view.Pages) AddFurniture(layout);
    }

    /// <inheritdoc/>
    public CellBook Cells { get; } = new();

    /// <inheritdoc/>
    public string Extent => FormattableString.Invariant($"{view.Pages.Count} 页");

    /// <inheritdoc/>
    public IReadOnlyList<int> Pages => [.. view.Pages.Select(page => page.Content.Number)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Damage => view.Damage;

    /// <inheritdoc/>
    public void Write(HtmlBuilder html, CellMarks marks, IReadOnlyList<FormPanel> forms, PicturePart part)
    {
        if (view.Pages.Count == 0) html.AddMarkup("<p class=\"nothing\">没有一页能读出来，因此没有可以画的内容。</p>\n");
        foreach (var (content, layout) in view.Pages.Where(page => part.HasPage(page.Content.Number)))
        {
            var starts = forms.Where(form => form.Start.Page == content.Number).ToList();
            new PageDrawing(content, BoxesOn(layout), marks).Write(html, starts);
        }
    }

    // Page numbers and running heads are in no row.
    private void AddFurniture(PageLayout layout)
    {
        foreach (var line in layout.Lines.Where(line => Cells.At(layout.Number, line.Box) is null))
            Cells.Add(line.Text, new Place(0, 0, layout.Number, line.Box), [(layout.Number, line.Box)], isFree: true);
        foreach (var cell in layout.Tables.SelectMany(table => table.Cells))
        {
            if (Cells.At(layout.Number, cell.Box) is null)
                Cells.Add(cell.Text, new Place(0, 0, layout.Number, cell.Box), [(layout.Number, cell.Box)]);
        }
    }

    private List<(PageBox Box, DrawnCell Cell)> BoxesOn(PageLayout layout) =>
        [.. layout.Tables.SelectMany(table => table.Cells).Select(cell => cell.Box)
            .Concat(layout.Lines.Select(line => line.Box)).Distinct()
            .Select(box => (box, Cells.At(layout.Number, box)!))];
}
