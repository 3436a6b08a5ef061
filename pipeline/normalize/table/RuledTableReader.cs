using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Rows of an indicator table between rulings → items: the head says what each column holds.</summary>
/// <remarks>
/// Nothing is told from the words of a cell but what a level label means, so no column can be mistaken.
/// </remarks>
/// <param name="vocabulary">The words of the forms.</param>
/// <param name="kinds">Tells what a cell can hold.</param>
/// <param name="own">Reads levels that no taxonomy has; null where such a level refuses the form.</param>
internal sealed class RuledTableReader(Vocabulary vocabulary, CellKinds kinds, OwnLevels? own = null)
{
    private readonly TableLabels labels = new(vocabulary);
    private readonly TableHead heads = new(vocabulary);
    private readonly TableFurniture furniture = new(vocabulary);
    private readonly ColumnSettler settler = new(kinds);
    private readonly RuledItemReader items = new(kinds);

    /// <summary>Reads the rows from the table's head on; rows outside the ruled table are stray text.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="year">The form's year; null if it is not known.</param>
    /// <param name="notes">Receives claims, repairs, remarks and refusals.</param>
    public IndicatorTable Read(IReadOnlyList<Row> rows, int? year, FormNotes notes)
    {
        if (heads.In(rows) is not var (first, last))
        {
            notes.Refuse(rows[0].Cells[0].Place, "绩效指标", rows[0].Cells[0].Text, "上方没有指标表表头，应有“三级指标”“指标值”等栏");
            return new IndicatorTable(IndicatorColumns.Lost, [], []);
        }

        var head = settler.Settle(first, Under(rows, first), year, rows[last], notes);
        var hasCostChildren = rows.Any(row => row.Cells.Any(IsCostChild));
        var read = new List<TableItem>();
        var levels = new LevelsInForce(null, null);
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (IsHead(rows, index) || IsBesideTheTable(row, head, notes)) continue;
            var found = LabelsOf(row.Cells, head, hasCostChildren, notes);
            // What covers the row was noted on the row where it begins.
            var covering = LabelsOf(row.Covering, head, hasCostChildren, new FormNotes());
            levels = levels.Under(covering).UnderBlank(row.Blank, head).Under(found);
            if (IsUnfilled(row, head)) notes.Claim("furniture", row.Cells.Count(cell => cell.Column >= head.Name));
            else if (items.Read(row, head, notes) is { } item) read.Add(item with { Labels = found, InForce = levels });
        }

        return new IndicatorTable(head, read, []) { IsRuled = true };
    }

    private List<List<string>> Under(IReadOnlyList<Row> rows, IndicatorColumns head)
    {
        var under = head.Roles.Select(_ => new List<string>()).ToList();
        var roles = head.Roles.ToList();
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (!row.IsRuled || row.IsBlank || IsHead(rows, index) || furniture.IsClosing(row, head.Name)) continue;
            foreach (var cell in row.Cells)
                if (head.Above(cell) is { } above && cell.Column == above.Column)
                    under[roles.IndexOf(above)].Add(cell.Text);
        }

        return under;
    }

    private bool IsHead(IReadOnlyList<Row> rows, int index)
    {
        if (rows[index].IsBlank) return false;
        if (heads.Of(rows[index]) is not null) return true;
        return index > 0 && heads.Of(rows[index - 1]) is { } above && heads.IsSecondLine(rows[index], above);
    }

    private bool IsBesideTheTable(Row row, IndicatorColumns head, FormNotes notes)
    {
        if (row.IsBlank) return true;
        var isClosing = furniture.IsClosing(row, row.IsRuled ? head.Name : 0);
        if (isClosing || TableFurniture.IsPageNumber(row))
        {
            notes.Claim("furniture", row.Cells.Count);
            return true;
        }

        if (row.IsRuled && !IsAcross(row, head)) return false;
        foreach (var cell in row.Cells.Where(cell => !furniture.IsFooter(cell.Text))) notes.Stray(cell);
        return true;
    }

    // 审核意见 and the like: a cell that begins left of the names and reaches over them is no level label.
    private static bool IsAcross(Row row, IndicatorColumns head) =>
        row.Cells[0] is var first && first.Column < head.Name && first.Column + first.ColumnSpan > head.Name;

    private static bool IsUnfilled(Row row, IndicatorColumns head) =>
        TableFurniture.IsUnfilled([.. row.Cells.Where(cell => cell.Column >= head.Name)]);

    private bool IsCostChild(Cell cell) =>
        vocabulary.Level2.Find(cell.Text) is { } term && vocabulary.CategoryOf(term.Code).Level1 == "成本指标";

    private List<LevelLabel> LabelsOf(
        IReadOnlyList<Cell> cells, IndicatorColumns head, bool hasCostChildren, FormNotes notes)
    {
        var candidates = cells.Where(cell => head.RoleOf(cell) is null or "level1" or "level2").ToList();
        if (candidates.Count == 0) return [];
        if (own is not null) return own.Read(candidates, head, notes);
        var (found, others) = labels.Split(candidates, hasCostChildren, notes, isOfLevels: true);
        notes.Claim("label", candidates.Count - others.Count);
        foreach (var other in others)
        {
            if (head.RoleOf(other) is not null)
                notes.Refuse(other.Place, "指标分类", other.Text, "不在分类标准中，应为如“产出指标”“数量指标”的指标标签");
            else if (other.Column > head.Name)
                notes.Unclaimed(other);
        }

        return found;
    }
}
