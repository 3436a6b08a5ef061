using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>The layouts of all pages → the rows of the document as a person reads them.</summary>
/// <param name="isLabel">
/// Whether a text is a known label: two pieces of a cell whose texts are one label only together (服务对象满 and 意度指标)
/// are one cell, whatever the borders say.
/// </param>
internal sealed class PageStitcher(Func<string, bool> isLabel)
{
    /// <summary>The rows in reading order: tables put together over page breaks, page furniture left out.</summary>
    public IReadOnlyList<StitchedRow> Stitch(IReadOnlyList<PageLayout> layouts)
    {
        var pages = new List<List<PageItem>>(layouts.Count);
        foreach (var layout in layouts) pages.Add(PageItem.On(layout));
        var furniture = RepeatedLines.Find(pages, GoesOn(pages));
        var (parts, tables) = Parts(pages, furniture);
        var showsCuts = tables.Exists(table => table.ShowsCuts());
        var rows = new List<StitchedRow>();
        foreach (var (line, table) in parts)
        {
            if (table is not null) rows.AddRange(table.Rows(showsCuts, isLabel));
            else if (line is not null) rows.Add(Free(line));
        }

        return rows;
    }

    // As far as the tables themselves tell, whatever lines stand between them.
    private static bool[] GoesOn(List<List<PageItem>> pages)
    {
        var goesOn = new bool[pages.Count];
        RuledTable? first = null;
        RuledTable? last = null;
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var item in pages[page])
            {
                if (item.Table is not { } table) continue;
                var isFirstOfPage = item == pages[page].Find(other => other.Table is not null);
                if (first is not null && last is not null && isFirstOfPage)
                    goesOn[page] = Continuation.HeadRows(first, last, table) is not null;
                if (!isFirstOfPage || !goesOn[page]) first = table;
                last = table;
            }
        }

        return goesOn;
    }

    private static (List<(PageItem? Line, WholeTable? Table)> Parts, List<WholeTable> Tables) Parts(
        List<List<PageItem>> pages, HashSet<PageItem> furniture)
    {
        var parts = new List<(PageItem? Line, WholeTable? Table)>();
        var tables = new List<WholeTable>();
        var page = 0;
        WholeTable? open = null;
        foreach (var items in pages)
        {
            foreach (var item in items)
            {
                if (furniture.Contains(item)) continue;
                if (item.Table is not { } table)
                {
                    parts.Add((item, null));
                    open = null;
                    continue;
                }

                var head = open is not null && item.Page.Number != page
                    ? Continuation.HeadRows(open.First, open.Last, table)
                    : null;
                if (open is null || head is null)
                {
                    open = new WholeTable(tables.Count + 1);
                    tables.Add(open);
                    parts.Add((null, open));
                }

                open.Add(item, head ?? 0);
                page = item.Page.Number;
            }
        }

        return (parts, tables);
    }

    private static StitchedRow Free(PageItem item)
    {
        var cells = new List<StitchedCell>(item.Lines.Count);
        foreach (var line in item.Lines)
        {
            cells.Add(new StitchedCell(
                cells.Count + 1, 1, 1, line.Text, item.Page.Number, line.Box, [(item.Page.Number, line.Box)]));
        }

        return new StitchedRow(item.Page.Number, item.FirstRow, cells, IsFree: true);
    }
}

/// <summary>One cell of a whole table, put together over its pages; or a text of a line outside every table.</summary>
/// <param name="Column">Its first column, 1-based, in one numbering for the whole table; for free lines the number of
/// the text on its line.</param>
/// <param name="RowSpan">Rows of the whole table it covers, on all its pages; repeated heads do not count.</param>
/// <param name="ColumnSpan">Columns it covers.</param>
/// <param name="Text">As printed, its pieces joined; empty for a blank cell.</param>
/// <param name="Page">Page of the piece where its text begins, 1-based; of its first piece if it is blank.</param>
/// <param name="Box">That piece.</param>
/// <param name="Pieces">All its pieces from top to bottom; one unless a page break cuts it.</param>
internal sealed record StitchedCell(
    int Column, int RowSpan, int ColumnSpan, string Text, int Page, PageBox Box,
    IReadOnlyList<(int Page, PageBox Box)> Pieces)
{
    /// <summary>It begins where a page breaks the table, so that it may go on from the page before.</summary>
    public bool IsAtBreak { get; init; }

    /// <summary>One of its pieces covers several rows; else only the page break makes it reach over two.</summary>
    public bool IsMerged { get; init; }

    /// <summary>The column after its last one.</summary>
    public int ColumnEnd => Column + ColumnSpan;
}
