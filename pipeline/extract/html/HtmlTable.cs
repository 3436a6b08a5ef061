using AngleSharp.Html.Dom;
using PerfEtl.Pipeline.Extract.Tables;

namespace PerfEtl.Pipeline.Extract.Html;

/// <summary>A cell of a table as it is shown.</summary>
/// <param name="Source">The element.</param>
/// <param name="Number">Among the cells of its row, 1-based.</param>
/// <param name="Column">Its first column among those that are shown, 1-based.</param>
/// <param name="ColumnSpan">Columns it covers that are shown; 0 if none is.</param>
/// <param name="RowSpan">Rows it covers that are shown.</param>
/// <param name="IsShown">Whether it is.</param>
internal sealed record HtmlCell(
    IHtmlTableCellElement Source, int Number, int Column, int ColumnSpan, int RowSpan, bool IsShown);

/// <summary>A row of a table with the cells that begin in it.</summary>
internal sealed record HtmlRow(IReadOnlyList<HtmlCell> Cells);

/// <summary>Places the cells of a table as browsers do: each in the first column that no cell from above covers.
/// </summary>
internal sealed class HtmlTable
{
    private const int Widest = 1_000;

    private readonly HtmlLooks looks;
    private readonly List<IHtmlTableRowElement> sources;
    private readonly HashSet<int> hiddenColumns = [];
    private readonly Dictionary<int, int> coveredUntil = [];

    /// <summary>Lays out a table.</summary>
    public HtmlTable(IHtmlTableElement table, HtmlLooks looks, CellBudget budget)
    {
        this.looks = looks;
        sources = [.. table.Rows];
        HideColumns(table);
        Rows = [.. sources.Select((row, index) => new HtmlRow(CellsOf(row, index, budget)))];
    }

    /// <summary>The rows, hidden ones among them.</summary>
    public IReadOnlyList<HtmlRow> Rows { get; }

    private void HideColumns(IHtmlTableElement table)
    {
        var column = 0;
        foreach (var element in table.QuerySelectorAll("col"))
        {
            var span = int.TryParse(element.GetAttribute("span"), out var told) ? Math.Clamp(told, 1, Widest) : 1;
            if (looks.IsHidden(element)) hiddenColumns.UnionWith(Enumerable.Range(column, span));
            column += span;
        }
    }

    private List<HtmlCell> CellsOf(IHtmlTableRowElement row, int index, CellBudget budget)
    {
        var cells = new List<HtmlCell>();
        var column = 0;
        var number = 0;
        foreach (var source in row.Cells)
        {
            number++;
            // A cell that is not displayed takes no place.
            if (looks.IsHidden(source))
            {
                cells.Add(new HtmlCell(source, number, column + 1, 0, 1, IsShown: false));
                continue;
            }

            while (coveredUntil.GetValueOrDefault(column) > index) column++;
            var span = Math.Clamp(source.ColumnSpan, 1, Widest);
            var bottom = source.RowSpan == 0 ? sources.Count : Math.Min(sources.Count, index + source.RowSpan);
            budget.Take(span);
            for (var covered = column; covered < column + span; covered++) coveredUntil[covered] = bottom;
            cells.Add(Shown(source, number, index, bottom, column, span));
            column += span;
        }

        return cells;
    }

    private HtmlCell Shown(IHtmlTableCellElement source, int number, int top, int bottom, int left, int span)
    {
        var before = hiddenColumns.Count(hidden => hidden < left);
        var inside = hiddenColumns.Count(hidden => hidden >= left && hidden < left + span);
        return new HtmlCell(
            source, number, left - before + 1, span - inside, bottom - top,
            !looks.IsHidden(sources[top]) && span > inside);
    }
}
