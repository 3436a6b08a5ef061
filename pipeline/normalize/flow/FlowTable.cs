using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Flow;

/// <summary>The indicator table of a text without delimiters: labels, then name and target in turn.</summary>
internal sealed class FlowTable(Vocabulary vocabulary, TargetShape shape)
{
    // Columns of the rebuilt rows; the head gets the same, so nothing counts as shifted.
    private const int Level1 = 1, Level2 = 2, Name = 3, Target = 4;

    private readonly TableFurniture furniture = new(vocabulary);

    /// <summary>Adds the head and a row per indicator to <paramref name="rows"/>, or notes a refusal.</summary>
    public void Rebuild(List<Cell> cells, int start, List<Row> rows, FormNotes notes)
    {
        var at = start;
        SkipFurniture(cells, start, notes);
        var (head, hasMore) = Head(cells, ref at);
        rows.Add(head);
        var labels = new List<Cell>();
        while (at < cells.Count && !IsFooter(cells[at]))
        {
            if (IsLabel(cells[at]))
            {
                labels.Add(cells[at++]);
                continue;
            }

            var next = at + 1 < cells.Count ? cells[at + 1] : null;
            var target = next is null || IsLabel(next) || IsFooter(next) ? null : next;
            // Between two labels a name and its target alone cannot be taken for anything else.
            var after = at + 2 < cells.Count ? cells[at + 2] : null;
            var isAlone = labels.Count > 0 && (after is null || IsLabel(after) || IsFooter(after));
            if (!Alternates(cells[at], target, hasMore && !isAlone, notes)) return;
            rows.Add(RowOf(labels, cells[at], target));
            labels = [];
            at += target is null ? 1 : 2;
        }

        if (labels.Count > 0) rows.Add(new Row(labels[0].Place.Line, Placed(labels)));
    }

    private static void SkipFurniture(List<Cell> cells, int start, FormNotes notes)
    {
        for (var index = cells.Count - 1; index >= start; index--)
        {
            var isHeading = TableFurniture.IsHeading(cells[index].Text);
            if (!isHeading && !TableFurniture.IsPageNumber(cells[index].Text)) continue;
            if (isHeading) notes.Stray(cells[index]);
            else notes.Claim("furniture", 1);
            cells.RemoveAt(index);
        }
    }

    // The head, and whether it has more columns than levels, name and target.
    private (Row Head, bool HasMore) Head(List<Cell> cells, ref int at)
    {
        var head = new List<Cell>();
        var hasMore = false;
        while (at < cells.Count && vocabulary.Columns.Find(cells[at].Text) is { } term)
        {
            var column = ColumnOf(term.Code);
            hasMore |= column == 0 && term.Code != ColumnRoles.Number;
            if (column > 0) head.Add(cells[at] with { Place = cells[at].Place with { Column = column } });
            at++;
        }

        return (new Row(head[0].Place.Line, head), hasMore);
    }

    private static int ColumnOf(string role) => role switch
    {
        "level1" => Level1,
        "level2" => Level2,
        "name" => Name,
        "target" => Target,
        _ => 0,
    };

    private bool Alternates(Cell name, Cell? target, bool isDoubtful, FormNotes notes)
    {
        if (shape.IsOnlyTarget(name.Text))
            notes.Refuse(name.Place, "三级指标", name.Text, "是一个目标值，而这里应是指标名称：文本丢失了单元格，无法确定对应关系");
        else if (target is not null && target.Text.Length > 40)
            notes.Refuse(target.Place, "指标目标值", target.Text, "不像目标值：文本丢失了单元格，无法确定对应关系");
        else if (isDoubtful && (target is null || !shape.IsOnlyTarget(target.Text)))
            notes.Refuse(
                target?.Place ?? name.Place, "指标目标值", target?.Text ?? name.Text,
                "可能属于别的栏：指标表还有其他栏目，而文本只剩单元格的先后顺序，无法确定对应关系");
        return notes.Refusals.Count == 0;
    }

    private static Row RowOf(List<Cell> labels, Cell name, Cell? target)
    {
        var cells = Placed(labels);
        cells.Add(name with { Place = name.Place with { Column = Name } });
        if (target is not null) cells.Add(target with { Place = target.Place with { Column = Target } });
        return new Row(name.Place.Line, cells);
    }

    private static List<Cell> Placed(List<Cell> labels) =>
        [.. labels.Select((cell, index) =>
            cell with { Place = cell.Place with { Column = index == 0 ? Level1 : Level2 } })];

    private bool IsLabel(Cell cell) =>
        vocabulary.Level1.Find(cell.Text) is not null || vocabulary.Level2.Find(cell.Text) is not null
        || vocabulary.Head.Find(cell.Text) is { Code: "section_indicators" };

    private bool IsFooter(Cell cell) =>
        furniture.IsFooter(cell.Text) || furniture.IsClosingLabel(cell.Text);
}
