using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Tables;

namespace PerfEtl.Pipeline.Extract.Html;

/// <summary>Walks through a page from top to bottom: blocks of text become lines, tables rows.</summary>
internal sealed class HtmlBlocks(CellBudget budget)
{
    private const int Deepest = 400;

    private readonly List<SpannedRow> rows = [];
    private HtmlLooks looks = HtmlLooks.None;
    private int tables;

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<SpannedRow> Rows => rows;

    /// <summary>Whether a picture stands somewhere.</summary>
    public bool HasPicture { get; private set; }

    private int NextLine => rows.Count + 1;

    /// <summary>Adds a page.</summary>
    public void Add(IHtmlDocument page)
    {
        looks = new HtmlLooks(page);
        HasPicture |= page.Images.Length > 0;
        if (page.Body is not { } body) return;
        var text = new HtmlText(looks);
        Walk(body, text, 0);
        AddLines(text);
    }

    private void Walk(INode parent, HtmlText text, int depth)
    {
        if (depth > Deepest)
            throw new UnreadableOfficeException("的内容层层嵌套，超过 400 层", Verdict.OverLimit);
        foreach (var node in parent.ChildNodes)
        {
            if (node is not IElement element) text.Add(node);
            else if (element is IHtmlTableElement table && !looks.IsHidden(table))
            {
                AddLines(text);
                Add(table, text, depth);
            }
            else if (element.QuerySelector("table") is null) text.Add(element);
            else if (!looks.IsHidden(element))
            {
                AddLines(text);
                Walk(element, text, depth + 1);
                AddLines(text);
            }
        }
    }

    // A table with tables in it only places them on the page.
    private void Add(IHtmlTableElement table, HtmlText text, int depth)
    {
        if (table.QuerySelector("table") is not null)
        {
            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            {
                Walk(cell, text, depth + 1);
                AddLines(text);
            }

            return;
        }

        tables++;
        if (table.Caption is { } caption && !looks.IsHidden(caption)) text.Add(caption);
        AddLines(text);
        var grid = new HtmlTable(table, looks, budget);
        for (var row = 0; row < grid.Rows.Count; row++) AddRow(grid.Rows[row], row + 1);
    }

    private void AddRow(HtmlRow row, int number)
    {
        var cells = new List<(Cell, int)>();
        var remarks = new List<Remark>();
        foreach (var cell in row.Cells)
        {
            var text = new HtmlText(looks);
            text.Add(cell.Source);
            var place = new Place(NextLine, cell.Column)
            {
                Name = FormattableString.Invariant($"第{tables}个表第{number}行第{cell.Number}格"),
            };
            var shown = CellText.Of(text.Text);
            if (cell.IsShown) cells.Add((new Cell(shown, place, cell.ColumnSpan), cell.RowSpan));
            else if (shown.Length > 0) remarks.Add(new Remark(RemarkKind.HiddenText, shown, place));
            remarks.AddRange(text.Remarks(place));
        }

        rows.Add(new SpannedRow(NextLine, cells, IsRuled: true) { Remarks = remarks });
    }

    private void AddLines(HtmlText text)
    {
        var (lines, place) = (text.Text.Split('\n'), new Place(NextLine, 1));
        List<Remark> remarks = [.. text.Remarks(place)];
        text.Clear();
        foreach (var line in lines)
        {
            place = new Place(NextLine, 1) { Name = FormattableString.Invariant($"第{NextLine}行") };
            List<(Cell, int)> cells = [.. CellText.Stretches(line)
                .Select((part, number) => (new Cell(part, place with { Column = number + 1 }), 1))];
            if (cells.Count == 0 && remarks.Count == 0) continue;
            rows.Add(new SpannedRow(NextLine, cells, IsRuled: false) { Remarks = [.. remarks] });
            remarks.Clear();
        }
    }
}
